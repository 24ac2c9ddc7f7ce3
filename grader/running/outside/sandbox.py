"""The judge's side of the wall: a host that spawns workers, and a worker to be asked.

    with Host() as host, host.spawn("numpy", limits, rules) as worker:
        worker.load({"answer": text}, "answer", ())
        worker.ask("call", "softmax", z)

Whatever a worker does, the judge gets plain data or Stopped, in time.
"""

from __future__ import annotations

import os
import secrets
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from grader.running.inside.asking import message
from grader.running.inside.describe import Describer
from grader.running.kernel.parent import hide_memory
from grader.running.outside.forkserver import Child, ForkServer, ServerDied
from grader.running.outside.link import Ended, Late, Link
from grader.running.outside.walls import RefusedError, Walls, detect
from grader.running.outside.zygotes import Zygotes
from grader.running.wire import codec
from grader.running.wire.handle import Handle, targets
from grader.running.wire.messages import ASK, BACK, DONE, LOAD, READY, SPY, STOP, ProtocolError, stopped
from grader.running.wire.plain import mapped
from grader.values import Spy
from grader.words.limits import Limits, Rules
from grader.words.verdict import Stopped, Verdict

__all__ = ["Host", "RefusedError", "Usage", "Worker"]

READY_SECONDS = 30.0
ENDING_SECONDS = 2.0
SERVER_DIED = "the fork server died"
FATAL = (Verdict.TIMED_OUT, Verdict.OUT_OF_MEMORY, Verdict.CRASHED, Verdict.BROKEN)  # a new worker must be asked


@dataclass(frozen=True)
class Usage:
    """Seconds that the judge waited for a submission, and the first 64 KiB of what it printed."""

    seconds: float
    output: str


class Host:
    """One per judge: a warm process for each set of libraries, and the walls that stand here."""

    def __init__(self, *, walls: Walls | None = None, unsafe: bool = False) -> None:
        self.walls = walls or detect()
        self.walls.require(unsafe)
        hide_memory()
        self.zygotes = Zygotes(self.walls)

    def spawn(self, libraries: str, limits: Limits, rules: Rules) -> Worker:
        """A fresh confined process with these libraries imported; Stopped(BROKEN) if there can be none."""
        try:
            return self.spawned(libraries, limits, rules)
        except Stopped:  # a zygote that was dying may have forked it: another will do
            return self.spawned(libraries, limits, rules)

    def spawned(self, libraries: str, limits: Limits, rules: Rules) -> Worker:
        if limits.scratch and not self.walls.bwrap:
            raise Stopped(Verdict.BROKEN, how="a directory to write to needs bubblewrap, which bounds it")
        server = self.zygotes[libraries]
        body = self.zygotes.request(limits, rules)
        ours, theirs = socket.socketpair()
        output, printing = os.pipe()
        try:
            child = server.fork(body, [theirs.fileno(), printing])
        except ServerDied as death:
            ours.close()
            os.close(output)
            raise Stopped(Verdict.BROKEN, how=f"no worker: {death}") from None
        finally:
            theirs.close()
            os.close(printing)
        worker = Worker(server, child, Link(ours, output), limits, rules)
        worker.expect_ready()
        return worker

    def close(self) -> None:
        """End every process."""
        self.zygotes.close()

    def __enter__(self) -> Host:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Worker:
    """One submission's process for one exercise: load, ask as often as needed, close."""

    def __init__(self, server: ForkServer, child: Child, link: Link, limits: Limits, rules: Rules) -> None:
        self.server = server
        self.child: Child | None = child
        self.link = link
        self.limits = limits
        self.rules = rules
        self.seconds = 0.0
        self.fate: Stopped | None = None  # why the process is dead, if it died of something

    def load(self, sources: dict[str, str], main: str, objects: tuple[str, ...]) -> list[str]:
        """Run the top level of a submission's main module; the names it defines."""
        rules = (self.rules.pure, self.limits.memory)
        names: list[str] = self.exchange("load", [LOAD, sources, main, objects, *rules], [])
        if type(names) is not list or not all(type(name) is str for name in names):
            raise self.die(Stopped(Verdict.CRASHED, how="broke the protocol: names that are none"))
        return names

    def ask(self, operation: str, *operands: Any, seed: int | None = None, **keywords: Any) -> Any:
        """The answer to one question, or Stopped with the verdict."""
        spies: list[Spy] = []
        question = [mapped(list(operands), outward(spies)), mapped(keywords, outward(spies))]
        about = next((operand for operand in operands if type(operand) is str), operation)
        return self.exchange(about, [ASK, operation, *question, seed], spies)

    def close(self) -> Usage:
        """End the process; safe to call twice."""
        if self.child is not None:
            child, self.child = self.child, None
            child.kill()
            self.server.bury(child)
            self.link.close()
        return Usage(self.seconds, self.link.kept.decode(errors="replace"))

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    # One exchange

    def exchange(self, about: str, question: list[Any], spies: list[Spy]) -> Any:
        """Send a question, serve the call-backs it causes, and return its answer; the clock runs."""
        if self.fate is not None:
            raise self.fate
        if self.child is None:
            raise Stopped(Verdict.BROKEN, how="the worker was closed")
        number = secrets.randbits(62)
        try:
            body = codec.encode([question[0], number, *question[1:]])
        except codec.WireError as fault:
            raise Stopped(Verdict.BROKEN, how=f"a question that cannot be sent: {fault}") from None
        start = time.monotonic()
        left = self.limits.total_seconds - self.seconds
        deadline = start + min(self.limits.call_seconds, left)
        try:
            self.link.send(body, deadline)
            return self.answer(number, spies, deadline)
        except Late:
            total = left < self.limits.call_seconds
            limit = self.limits.total_seconds if total else self.limits.call_seconds
            late = Stopped(Verdict.TIMED_OUT, limit_seconds=limit, which="total" if total else "call", during=about)
            raise self.die(late) from None
        except Ended:
            raise self.die(None) from None
        except (codec.WireError, ProtocolError) as fault:
            how = str(fault) if str(fault).startswith("answer larger") else f"broke the protocol: {fault}"
            raise self.die(Stopped(Verdict.CRASHED, how=how)) from None
        except Stopped as stop:
            raise (self.die(stop) if stop.verdict in FATAL else stop) from None
        finally:
            self.seconds += time.monotonic() - start

    def answer(self, number: int, spies: list[Spy], deadline: float) -> Any:
        while True:
            match codec.decode(self.link.receive(deadline, self.limits.answer * codec.MiB)):
                case [str(kind), int(same), value] if kind == DONE and same == number:
                    return mapped(value, self.inward)
                case [str(kind), int(same), verdict, facts] if kind == STOP and same == number:
                    raise stopped(verdict, facts)
                case [str(kind), int(same), int(spy), list(arguments)] if kind == SPY and same == number:
                    if not 0 <= spy < len(spies):
                        raise ProtocolError("a call-back that does not exist")
                    self.link.send(codec.encode([BACK, number, *served(spies[spy], arguments)]), deadline)
                case _:
                    raise ProtocolError("an answer that is none")

    def inward(self, leaf: Any) -> Any:
        return Handle(self.ask, leaf, leaf.type_name) if isinstance(leaf, codec.Reference) else leaf

    def expect_ready(self) -> None:
        """Wait for the word that the walls stand; until then a failure is ours."""
        try:
            if codec.decode(self.link.receive(time.monotonic() + READY_SECONDS, 1000)) == READY:
                return
        except (Late, Ended, codec.WireError):
            pass
        how = self.end()
        said = self.link.kept.decode(errors="replace").strip()
        raise Stopped(Verdict.BROKEN, how=f"the worker did not start ({how}): {said}")

    # Its end

    def die(self, fate: Stopped | None) -> Stopped:
        """End the process and remember why; with no reason given, how it ended is the reason."""
        alive = fate is None and not self.link.ends(self.child_descriptor, time.monotonic() + ENDING_SECONDS)
        how = self.end()
        self.fate = fate or how_it_ended("broke the protocol: closed the connection" if alive else how)
        return self.fate

    @property
    def child_descriptor(self) -> int:
        assert self.child is not None
        return self.child.pidfd

    def end(self) -> str:
        """Kill, reap, close; how the process ended."""
        assert self.child is not None
        child, self.child = self.child, None
        child.kill()
        try:
            status = self.server.reap(child)
        except ServerDied:
            return SERVER_DIED
        finally:
            self.link.close()
        return f"signal {-status}" if status < 0 else f"exit status {status}"


def how_it_ended(how: str) -> Stopped:
    """A worker that the kernel or its own code ended; the death of the server is not the student's."""
    if how == SERVER_DIED:
        return Stopped(Verdict.BROKEN, how=how)
    return Stopped(Verdict.CRASHED, how=how)


def outward(spies: list[Spy]) -> Callable[[Any], Any]:
    """What crosses in place of an argument: a number for a spy, a reference for a handle."""

    def cross(leaf: Any) -> Any:
        if isinstance(leaf, Spy):
            spies.append(leaf)
            return codec.Callback(len(spies) - 1)
        return targets(leaf)

    return cross


def served(spy: Spy, arguments: list[Any]) -> tuple[bool, Any]:
    """What the judge's own function makes of a worker's arguments."""
    try:
        return True, Describer().describe(spy(*arguments))
    except Exception as fault:  # whatever a student passed, the judge goes on
        return False, [type(fault).__name__, message(fault)]
