"""The few Linux calls that Python does not offer, each raising OSError when it fails."""

from __future__ import annotations

import ctypes
import os
from functools import lru_cache
from typing import Any

PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446  # on every architecture
SECCOMP = {"x86_64": 317, "aarch64": 277}
CAPABILITY_VERSION_3 = 0x20080522
MADV_COLLAPSE, HUGE_PAGE = 25, 2**21


@lru_cache(maxsize=1)
def libc() -> ctypes.CDLL:
    library = ctypes.CDLL(None, use_errno=True)
    library.syscall.restype = ctypes.c_long
    return library


def syscall(number: int, *arguments: int) -> int:
    """A system call by its number; its result is looked at, never errno alone."""
    return checked(libc().syscall(ctypes.c_long(number), *map(ctypes.c_long, arguments)))


def prctl(option: int, value: int) -> None:
    checked(libc().prctl(option, ctypes.c_ulong(value), ctypes.c_ulong(0), ctypes.c_ulong(0), ctypes.c_ulong(0)))


def drop_capabilities() -> None:
    """Give up every capability: root's name is then only a name."""
    header = (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0)
    checked(libc().capset(header, (ctypes.c_uint32 * 6)()))


def gather_memory() -> int:
    """Hold what this process has written in huge pages where it can be; how many there are then.

    A fork copies one entry for each of them in place of 512. Before Linux 6.1 there are none, and a fork takes longer.
    """
    with open("/proc/self/maps", encoding="utf-8") as maps:
        written = [line.split()[0].split("-") for line in maps if " rw-p 00000000 00:00 0" in line]
    starts = [start for first, end in written for start in huge_pages(int(first, 16), int(end, 16))]
    madvise = libc().madvise
    return sum(madvise(ctypes.c_size_t(start), ctypes.c_size_t(HUGE_PAGE), MADV_COLLAPSE) == 0 for start in starts)


def huge_pages(first: int, end: int) -> range:
    """Where the huge pages that lie between two addresses start.

    >>> list(huge_pages(HUGE_PAGE - 1, 3 * HUGE_PAGE)) == [HUGE_PAGE, 2 * HUGE_PAGE]
    True
    """
    return range(-(-first // HUGE_PAGE) * HUGE_PAGE, end - HUGE_PAGE + 1, HUGE_PAGE)


def checked(result: Any) -> int:
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return int(result)
