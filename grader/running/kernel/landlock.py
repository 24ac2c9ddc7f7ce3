"""Landlock: the files that this thread may still open, for ever, whatever its user may.

It never covers metadata (stat, chmod, utime) nor other processes' settings: seccomp does.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Iterable

from grader.running.kernel.calls import LANDLOCK_ADD_RULE, LANDLOCK_CREATE_RULESET, LANDLOCK_RESTRICT_SELF, syscall

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR, MAKE_CHAR, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK, MAKE_SYM = (
    1 << bit for bit in (0, 1, 2, 3, 6, 9, 10, 11, 12)
)
REFER, TRUNCATE, IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
NOT_IN_SCRATCH = EXECUTE | MAKE_CHAR | MAKE_SOCK | MAKE_FIFO | MAKE_BLOCK | MAKE_SYM
NETWORK = 3  # bind and connect of TCP
SCOPES = 3  # signals and abstract sockets reach no process outside


def abi() -> int:
    """The version of Landlock in this kernel; 0 for none."""
    try:
        return syscall(LANDLOCK_CREATE_RULESET, 0, 0, 1)
    except OSError:
        return 0


def ruleset(version: int, readable: Iterable[str], writable: Iterable[str] = ()) -> int:
    """The descriptor of rules that leave nothing but to read below `readable` and to write below `writable`."""
    rights = file_rights(version)
    attributes = struct.pack("QQQ", rights, NETWORK if version >= 4 else 0, SCOPES if version >= 6 else 0)
    attributes = attributes[: 8 if version < 4 else 16 if version < 6 else 24]
    buffer = ctypes.create_string_buffer(attributes, len(attributes))
    ruleset = syscall(LANDLOCK_CREATE_RULESET, ctypes.addressof(buffer), len(attributes), 0)
    for path in readable:
        allow(ruleset, path, READ_FILE | READ_DIR)
    for path in writable:
        allow(ruleset, path, rights & ~NOT_IN_SCRATCH)
    allow(ruleset, "/dev/null", (READ_FILE | WRITE_FILE | IOCTL_DEV) & rights)
    return ruleset


def restrict(ruleset: int) -> None:
    """Put this thread under rules, for ever."""
    syscall(LANDLOCK_RESTRICT_SELF, ruleset, 0)
    os.close(ruleset)


def file_rights(version: int) -> int:
    """Every right over files that a version knows, all of them then refused by default."""
    rights = (1 << 13) - 1
    for right, since in ((REFER, 2), (TRUNCATE, 3), (IOCTL_DEV, 5)):
        rights |= right if version >= since else 0
    return rights


def allow(ruleset: int, path: str, rights: int) -> None:
    """Rights below a path, if it is there."""
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, PermissionError):
        return
    if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
        rights &= OF_A_FILE  # others are refused for a file
    rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, descriptor), 12)
    syscall(LANDLOCK_ADD_RULE, ruleset, 1, ctypes.addressof(rule), 0)
    os.close(descriptor)
