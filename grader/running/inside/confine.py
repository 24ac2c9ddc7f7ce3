"""What a worker gives up before it reads a submission, in order; a step that fails ends the process.

    streams, user, parent, directory, limits, no new privileges, Landlock, seccomp

Nothing of it can be taken back, and the submission comes only afterwards.
"""

from __future__ import annotations

import os
import platform
import signal
import struct
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grader.running.kernel import calls, filters, landlock

if sys.platform != "win32":
    import resource

SOCKET, RULES = 3, 4  # descriptors
MiB = 2**20
DESCRIPTORS = 64
SCRATCH_FILE = 64 * MiB
UID = struct.Struct("<I")  # of nobody else; 0 for the server's own user


@dataclass(frozen=True)
class Confinement:
    """What workers may use, as their judge decided."""

    memory: int  # MiB of address space above what the libraries take
    cpu: int  # seconds of processor time, in case the judge no longer looks
    threads: int | None = None  # at most, where the kernel counts them for this worker alone
    scratch: bool = False  # whether there is a directory it may write to
    forbidden: tuple[str, ...] = ()  # dotted names of functions that it may not call
    landlock: int = 0  # version; 0 for none
    filter: bytes = b""


@dataclass(frozen=True)
class Prepared:
    """A confinement, and what the server made once for all workers of it."""

    confinement: Confinement
    limits: Mapping[int, int]  # the kernel's: resource → most
    readable: Sequence[str]  # paths below which everything may be read
    rules: int | None = None  # Landlock's, where they can be the same for all


def confine(prepared: Prepared, uid: int, descriptors: list[int], parent: int) -> None:
    """Become a worker of the server `parent`."""
    confinement, rules = prepared.confinement, prepared.rules
    take_streams(*descriptors, *([] if rules is None else [rules]))
    if uid:
        become(uid)
    elif os.geteuid() == 0:
        calls.drop_capabilities()
    die_with(parent)
    scratch = scratch_of(os.getpid()) if confinement.scratch else None
    if scratch:
        os.mkdir(scratch, 0o700)
    settle_in(scratch)
    for what, most in prepared.limits.items():
        resource.setrlimit(what, (most, most))
    calls.prctl(calls.PR_SET_NO_NEW_PRIVS, 1)
    if confinement.landlock:
        writable = [scratch] if scratch else []
        own = landlock.ruleset(confinement.landlock, prepared.readable, writable) if rules is None else RULES
        landlock.restrict(own)
    if confinement.filter:
        filters.load(confinement.filter)
        filters.load(filters.own(os.getpid(), platform.machine()))


def take_streams(connection: int, output: int, *kept: int) -> None:
    """The socket on 3, nothing to read on 0, one pipe for 1 and 2, on 4 what is kept, and no other descriptor."""
    os.setsid()
    nothing = os.open("/dev/null", os.O_RDONLY)
    # first out of the way: any of them may already be 0, 1, 2, 3 or 4
    wanted = (nothing, output, output, connection, *kept)
    away = [os.dup2(descriptor, 100 + n) for n, descriptor in enumerate(wanted)]
    for number, descriptor in enumerate(away):
        os.dup2(descriptor, number)
    os.closerange(len(away), 2**16)


def become(uid: int) -> None:
    """Another user, of no group; its capabilities go with root's name."""
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)


def die_with(parent: int) -> None:
    """Be killed when the server dies; a change of user would undo it."""
    calls.prctl(calls.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        raise ProcessLookupError("the server is already dead")


def settle_in(scratch: str | None) -> None:
    """Work in the directory that may be written to, or else in nobody's."""
    if scratch:
        os.environ.update(HOME=scratch, TMPDIR=scratch)
        tempfile.tempdir = None
    os.chdir(scratch or "/")


def scratch_of(pid: int) -> str:
    """The directory of one worker; it exists inside bubblewrap only, whose /tmp is small and nobody else's."""
    return f"/tmp/scratch-{pid}"


def limits(confinement: Confinement) -> dict[int, int]:
    """The kernel's limits, hard and soft alike, for workers of this process: resource → most."""
    limits = {
        resource.RLIMIT_AS: used_memory() + confinement.memory * MiB,
        resource.RLIMIT_CPU: confinement.cpu,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: SCRATCH_FILE if confinement.scratch else 0,  # of a memory file too
        resource.RLIMIT_NOFILE: DESCRIPTORS,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
    }
    if confinement.threads is not None:
        limits[resource.RLIMIT_NPROC] = confinement.threads
    return limits


def used_memory() -> int:
    """Bytes of address space in use now."""
    with open("/proc/self/statm", "rb") as statm:
        return int(statm.read().split()[0]) * resource.getpagesize()
