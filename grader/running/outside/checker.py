"""Trusted code in a process that may die: a warm process forks children for jobs, and kills one that is late.

What interprets a stranger's text (parsing a submission, deciding whether two formulas are equal) runs here,
because such work can last for ever, fill the memory or crash the interpreter.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from grader.running.outside.clock import Allowance, Clock, processor_clock
from grader.running.outside.forkserver import Child, ForkServer, ServerDied, main_of
from grader.running.outside.link import Ended, Late, Link
from grader.running.wire import codec

LARGEST = 64 * codec.MiB
PATIENCE = 5.0  # times longer a job may take on the clock of the wall


class CheckerTimeout(TimeoutError):
    """The job was not done in its time."""


class CheckerDied(Exception):
    """The child ended without an answer; the reason is how."""


class CheckerRaised(Exception):
    """The job raised: the name of the type, and the text."""

    def __init__(self, type: str, text: str) -> None:
        super().__init__(type, text)
        self.type = type
        self.text = text


@dataclass
class Helper:
    """A child of the warm process, and the way to it; `done` jobs are behind it."""

    child: Child
    link: Link
    clock: Clock
    done: int = 0

    def ask(self, question: bytes, seconds: float) -> Any:
        """The answer to one job, for which it may take so much processor time."""
        allowance = Allowance(self.clock, seconds, PATIENCE * seconds)
        self.link.send(question, allowance)
        self.done += 1
        return codec.decode(self.link.receive(allowance, LARGEST))

    def end(self) -> None:
        self.link.close()
        self.child.kill()


class Checker:
    """A warm trusted process that forks a disposable child for each job, or for as many as `jobs`.

    A job that fails is always its child's last.

    >>> with Checker() as checker:
    ...     checker.call("math:hypot", 3.0, 4.0, seconds=30)
    5.0
    """

    def __init__(self, preload: Sequence[str] = (), jobs: int = 1) -> None:
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
        known = [path for path in sys.path if path]
        server = "grader.running.inside.checking"
        self.server = ForkServer(lambda control: main_of(server, [str(control), *preload], first=known), environment)
        self.jobs = jobs
        self.helper: Helper | None = None  # one that may do more

    def call(self, function: str, *arguments: Any, seconds: float) -> Any:
        """The value of "package.module:function" on some plain arguments."""
        question = codec.encode([function, list(arguments), seconds])
        helper, self.helper = self.helper or self.hire(), None
        try:
            answer = helper.ask(question, seconds)
            value = value_of(answer)
        except (Late, Ended, codec.WireError) as fault:
            helper.end()
            raise self.failure(fault, helper.child, seconds) from None
        except (CheckerRaised, CheckerDied):
            self.dismiss(helper)
            raise
        if helper.done < self.jobs:
            self.helper = helper
        else:
            self.dismiss(helper)
        return value

    def hire(self) -> Helper:
        """A new child."""
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                child = self.server.fork(b"", [theirs.fileno()])
            except ServerDied as death:
                ours.close()
                raise CheckerDied(str(death)) from None
        return Helper(child, Link(ours), processor_clock(child.pidfd))

    def dismiss(self, helper: Helper) -> None:
        helper.end()
        self.server.bury(helper.child)

    def failure(self, fault: Exception, child: Child, seconds: float) -> Exception:
        """Why there is no answer, once the child is dead."""
        try:
            status = self.server.reap(child)
        except ServerDied:
            status = -9
        if isinstance(fault, Late):
            return CheckerTimeout(f"not done in {seconds:g} s")
        if isinstance(fault, Ended):
            return CheckerDied(f"signal {-status}" if status < 0 else f"exit status {status}")
        return CheckerDied(str(fault))

    def close(self) -> None:
        """End the warm process and its children."""
        if self.helper is not None:
            self.dismiss(self.helper)
            self.helper = None
        self.server.close()

    def __enter__(self) -> Checker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def value_of(answer: Any) -> Any:
    """The value that was answered; CheckerRaised where the function raised."""
    match answer:
        case [value]:
            return value
        case [str(kind), str(text)]:
            raise CheckerRaised(kind, text)
    raise CheckerDied("an answer that is none")
