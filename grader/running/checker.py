"""Trusted code in a process that may die: a warm process forks a child for each job, and kills it when late.

What interprets a stranger's text (parsing a submission, deciding whether two formulas are equal) runs here,
because such work can last for ever, fill the memory or crash the interpreter.
"""

from __future__ import annotations

import importlib
import math
import os
import socket
import sys
import time
from collections.abc import Sequence
from typing import Any

from grader.running import wire
from grader.running.forkserver import Child, ForkServer, ServerDied, main_of, serve
from grader.running.link import Ended, Late, Link

if sys.platform != "win32":
    import resource

MEMORY = 4 * 2**30  # of address space, for a child
LARGEST = 64 * wire.MiB


class CheckerTimeout(Exception):
    """The job was not done in its time."""


class CheckerDied(Exception):
    """The child ended without an answer; the reason is how."""


class CheckerRaised(Exception):
    """The job raised: the name of the type, and the text."""

    def __init__(self, type: str, text: str) -> None:
        super().__init__(type, text)
        self.type = type
        self.text = text


class Checker:
    """A warm trusted process that forks a disposable child for each job.

    >>> with Checker() as checker:
    ...     checker.call("math:hypot", 3.0, 4.0, seconds=30)
    5.0
    """

    def __init__(self, preload: Sequence[str] = ()) -> None:
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
        known = [path for path in sys.path if path]
        self.server = ForkServer(
            lambda control: main_of("grader.running.checker", [str(control), *preload], first=known), environment
        )

    def call(self, function: str, *arguments: Any, seconds: float) -> Any:
        """The value of "package.module:function" on some plain arguments."""
        question = wire.encode([function, list(arguments), seconds])
        ours, theirs = socket.socketpair()
        try:
            child = self.server.fork(b"", [theirs.fileno()])
        except ServerDied as death:
            ours.close()
            raise CheckerDied(str(death)) from None
        finally:
            theirs.close()
        link = Link(ours)
        try:
            deadline = time.monotonic() + seconds
            link.send(question, deadline)
            answer = wire.decode(link.receive(deadline, LARGEST))
        except (Late, Ended, wire.WireError) as fault:
            child.kill()
            raise self.failure(fault, child, seconds) from None
        else:
            child.kill()
            self.server.bury(child)
            return value_of(answer)
        finally:
            link.close()

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


# The warm process and its children


def main(control: str, *preload: str) -> None:
    """Import what jobs need, then fork a child for each."""
    for module in preload:
        importlib.import_module(module)
    serve(socket.socket(fileno=int(control)), job)


def job(_: bytes, descriptors: list[int]) -> None:
    """One question, one answer; a job has no right to more memory or time than it needs."""
    with socket.socket(fileno=descriptors[0]) as connection, connection.makefile("rwb") as stream:
        (length,) = wire.LENGTH.unpack(stream.read(wire.LENGTH.size))
        function, arguments, seconds = wire.decode(stream.read(length), arguments=True)
        bound(seconds)
        stream.write(wire.framed(answered(function, arguments)))


def bound(seconds: float) -> None:
    cpu = math.ceil(seconds) + 1  # a second limit, in case the judge is no more there to look at its clock
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answered(function: str, arguments: list[Any]) -> bytes:
    """The bytes of [value], or of [type, text] of what was raised."""
    module, _, name = function.partition(":")
    try:
        return wire.encode([getattr(importlib.import_module(module), name)(*arguments)])
    except Exception as fault:
        return wire.encode([type(fault).__name__, str(fault)[:2000].encode(errors="replace").decode()])
