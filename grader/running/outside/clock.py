"""How much processor time another process has taken, and how long one may wait for it.

A busy machine makes everything late and nothing dear: what a process may take is counted in its own processor
time. Behind it stands a limit on the clock of the wall, for what sleeps, or waits for what never comes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

Clock = Callable[[], float]
Deadline = Callable[[], float]  # seconds until one should look again; none left is too late

TICK = 0.01  # seconds: one looks no more often than that


def until(moment: float) -> Deadline:
    """A deadline at a moment of the monotonic clock."""
    return lambda: moment - time.monotonic()


def processor_clock(pidfd: int) -> Clock:
    """The seconds of processor time of a process, all its threads together; it may be dead, but not reaped.

    >>> here = os.pidfd_open(os.getpid())
    >>> abs(processor_clock(here)() - time.process_time()) < 0.1
    True
    """
    identifier = (~pid_of(pidfd) << 3) | 2  # clock_getcpuclockid, which Python does not have
    last = 0.0

    def seconds() -> float:
        nonlocal last
        with suppress(OSError):  # it is gone, and takes no more
            last = time.clock_gettime(identifier)
        return last

    return seconds


def pid_of(pidfd: int) -> int:
    """The number of a process as it is here: the one that its own namespace knows may be another."""
    with open(f"/proc/self/fdinfo/{pidfd}", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Pid:"))


@dataclass
class Allowance:
    """Seconds of processor time that a process may take from now on, and seconds on the wall's clock behind them."""

    clock: Clock
    processor: float
    wall: float

    def __post_init__(self) -> None:
        self.clock_at_start = self.clock()
        self.wall_at_start = time.monotonic()

    @property
    def taken(self) -> float:
        """Seconds of processor time so far."""
        return self.clock() - self.clock_at_start

    @property
    def waited(self) -> float:
        """Seconds on the wall's clock so far."""
        return time.monotonic() - self.wall_at_start

    def __call__(self) -> float:
        """A deadline: so long the process may run on all processors, and not have taken what it may."""
        processor, wall = self.processor - self.taken, self.wall - self.waited
        return min(max(processor / (os.cpu_count() or 1), TICK), wall) if processor > 0 else 0.0
