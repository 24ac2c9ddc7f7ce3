"""What stands between a student's code and this machine, and whether it is enough to grade strangers.

    enough    seccomp, and Landlock or bubblewrap, and a self-test in which a worker reached nothing

Where that is not so, grading is refused, with what to do about it.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from grader.words.failure import UserError

UIDS = range(61_000, 65_000)  # of nobody: each worker gets one for itself
PROBE_SECONDS = 20.0
REFUSAL = "This machine cannot run strangers' code safely."


class RefusedError(UserError):
    """This machine cannot confine a stranger's code; the text says what is missing, and how to mend it."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at: whether it is well, whether grading needs it, and how to mend it."""

    what: str
    good: bool
    needed: bool
    detail: str
    fix: str = ""


@dataclass(frozen=True)
class Walls:
    """What this machine offers, and what a worker could still reach when it tried."""

    kernel: str
    landlock: int = 0  # version; 0 for none
    seccomp: bool = False
    bwrap: bool = False
    own_user: bool = False
    reached: tuple[str, ...] = ("no self-test was made",)

    @property
    def may_grade_untrusted(self) -> bool:
        return self.seccomp and (self.landlock > 0 or self.bwrap) and not self.reached

    def require(self, unsafe: bool = False) -> None:
        """RefusedError, with the fix, unless strangers may be graded or the user takes the risk."""
        if not self.may_grade_untrusted and not unsafe:
            lacking = [f"{w.what}: {w.detail}. {w.fix}" for w in self.findings() if w.needed and not w.good]
            raise RefusedError("\n".join([REFUSAL, *lacking, "To grade all the same: --unsafe"]))

    def findings(self) -> tuple[Finding, ...]:
        """Each wall, most important first."""
        return tuple(self.looked_at())

    def looked_at(self) -> Iterator[Finding]:
        if not self.kernel:
            yield Finding(
                "sandbox", False, True, f"{platform.system()} has none that we know",
                "Grade on Linux (a virtual machine or a container will do); here pytest works, without a sandbox.",
            )  # fmt: skip
            return
        either = self.landlock > 0 or self.bwrap
        yield Finding(
            "seccomp", self.seccomp, True, "system calls are filtered" if self.seccomp else "missing",
            "Use a kernel with CONFIG_SECCOMP_FILTER, on x86_64 or aarch64.",
        )  # fmt: skip
        yield Finding(
            "Landlock", self.landlock > 0, not either, f"version {self.landlock}" if self.landlock else "missing",
            "Use Linux 5.13 or newer with landlock in its lsm= list, or install bubblewrap.",
        )  # fmt: skip
        yield Finding(
            "bubblewrap", self.bwrap, not either, "works" if self.bwrap else "missing or not allowed here",
            "sudo apt-get install bubblewrap; Ubuntu 23.10 and newer also need an AppArmor profile with userns",
        )  # fmt: skip
        yield Finding(
            "own user", self.own_user, False,
            "each worker is a user of its own" if self.own_user else "workers run as you; only root can change that",
        )  # fmt: skip
        yield Finding(
            "self-test", not self.reached, True,
            f"a worker reached: {', '.join(self.reached)}" if self.reached else "a worker reached nothing",
            "Do not grade strangers here; report this list.",
        )  # fmt: skip

    def as_dict(self) -> dict[str, Any]:
        """For the results file: what the marks were made behind."""
        return {
            "kernel": self.kernel,
            "landlock": self.landlock,
            "seccomp": self.seccomp,
            "bubblewrap": self.bwrap,
            "own_user": self.own_user,
            "self_test": list(self.reached),
            "may_grade_untrusted": self.may_grade_untrusted,
        }


@lru_cache(maxsize=1)
def detect() -> Walls:
    """What stands on this machine, tested; looked at once."""
    walls = found()
    if not walls.kernel:
        return walls
    from grader.running.outside.selftest import self_test

    return replace(walls, reached=self_test(walls))


def found() -> Walls:
    """What this machine says it offers."""
    if sys.platform != "linux" or not hasattr(os, "pidfd_open"):
        return Walls(kernel="")
    from grader.running.kernel import landlock

    bwrap = works_bwrap()
    return Walls(platform.release(), landlock.abi(), works_seccomp(), bwrap, own_user(bwrap))


def works_seccomp() -> bool:
    """Whether there is a filter for this machine, and a kernel that takes filters."""
    from grader.running.kernel import filters

    try:
        filters.static()
    except filters.NoFilterError:
        return False
    return filters.accepted()


def works_bwrap() -> bool:
    """Whether bubblewrap runs here, and this interpreter in it."""
    from grader.running.outside.outer import bubblewrapped

    return runs(bubblewrapped([sys.executable, "-I", "-S", "-c", "pass"]))


def own_user(bwrap: bool) -> bool:
    """Whether workers can be given users of their own: root only, and the interpreter must be everyone's to read."""
    if os.geteuid() != 0:
        return False
    change = f"import os; os.setgroups([]); os.setresgid(*3*({UIDS[0]},)); os.setresuid(*3*({UIDS[0]},)); import numpy"
    command = [sys.executable, "-I", "-c", change]
    if bwrap:
        from grader.running.outside.outer import bubblewrapped

        command = bubblewrapped(command)
    return runs(command)


def runs(command: list[str]) -> bool:
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=PROBE_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
