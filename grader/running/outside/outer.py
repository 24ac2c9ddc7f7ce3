"""The outer wall: bubblewrap around a zygote, so that what a worker could reach does not exist for it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from grader.running.kernel.places import CONFIGURATION, ENVIRONMENT, HEAP, SYSTEM, mine, outside_system

TMP, SHM = 256 * 2**20, 64 * 2**20  # bytes that all workers of a zygote may fill together
WRITABLE = ("/tmp", "/dev/shm")  # all else is read-only, the root and /dev too


def shown(path: str) -> list[str]:
    """Words that show a folder; those above it are passable for every user, whatever they are outside."""
    above = [str(parent) for parent in reversed(Path(path).parents)][1:]
    return [*(word for parent in above for word in ("--perms", "0755", "--dir", parent)), "--ro-bind", path, path]


def bubblewrapped(command: Sequence[str], extra: Sequence[str] = ()) -> list[str]:
    """A command inside bubblewrap: a file system of libraries only, no network, no other process."""
    return [
        *("bwrap", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"),
        *("--die-with-parent", "--new-session", "--clearenv", *privileges()),
        *system_folders(),
        *(word for path in CONFIGURATION for word in ("--ro-bind-try", path, path)),
        *("--proc", "/proc", "--dev", "/dev"),
        *("--perms", "1777", "--size", str(TMP), "--tmpfs", "/tmp", "--size", str(SHM), "--tmpfs", "/dev/shm"),
        *(word for path in outside_system(mine()) for word in shown(path)),
        *(word for path in extra for word in ("--ro-bind-try", path, path)),
        *("--remount-ro", "/dev", "--remount-ro", "/"),
        *(word for name, value in (ENVIRONMENT | HEAP).items() for word in ("--setenv", name, value)),
        *command,
    ]


def privileges() -> tuple[str, ...]:
    """Root keeps what it needs to give each worker a user of its own; others get a user namespace."""
    if os.geteuid() == 0:
        return ("--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID")
    return ("--unshare-user", "--cap-drop", "ALL")


def system_folders() -> list[str]:
    """The system's folders, links as links."""
    words: list[str] = []
    for path in SYSTEM:
        if os.path.islink(path):
            words += ["--symlink", os.readlink(path), path]
        elif os.path.isdir(path):
            words += ["--ro-bind", path, path]
    return words
