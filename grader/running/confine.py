"""What a worker gives up before it reads a submission, in order; a step that fails ends the process."""

from __future__ import annotations

import os
import resource
import signal
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SOCKET = 3
MiB = 2**20


@dataclass(frozen=True)
class Confinement:
    """What a worker may use, as its judge decided."""

    seed: int
    memory: int  # MiB of address space above what the libraries take
    cpu: int  # seconds of processor time: the judge's clock comes first
    uid: int | None = None
    directory: str = "/"
    scratch: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)
    readable: tuple[str, ...] = ()
    landlock: bool = False
    filter: bytes = b""


def confine(confinement: Confinement, descriptors: list[int]) -> None:
    """Become a worker: streams, environment, limits, walls."""
    take_streams(*descriptors)
    limit(confinement)


def take_streams(connection: int, output: int) -> None:
    """The socket on 3, nothing to read on 0, one pipe for 1 and 2, and no other descriptor."""
    os.setsid()
    nothing = os.open("/dev/null", os.O_RDWR)
    # high numbers first: what comes in may already be 0, 1, 2 or 3
    moved = [os.dup2(descriptor, 100 + n) for n, descriptor in enumerate((nothing, output, output, connection))]
    for number, descriptor in enumerate(moved):
        os.dup2(descriptor, number)
    os.closerange(SOCKET + 1, 2**16)


def limit(confinement: Confinement) -> None:
    address_space = used_memory() + confinement.memory * MiB
    for what, most in limits(confinement, address_space).items():
        resource.setrlimit(what, (most, most))


def limits(confinement: Confinement, address_space: int) -> dict[int, int]:
    """The kernel's limits of a worker."""
    return {
        resource.RLIMIT_AS: address_space,
        resource.RLIMIT_CPU: confinement.cpu,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 64,
    }


def used_memory() -> int:
    """Bytes of address space in use now."""
    with open("/proc/self/statm", "rb") as statm:
        return int(statm.read().split()[0]) * resource.getpagesize()
