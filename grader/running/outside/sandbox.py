"""The judge's side of the wall: a host that spawns workers, and a worker to be asked.

    with Host() as host, host.spawn("numpy", limits, rules) as worker:
        worker.load({"answer": text}, "answer", ())
        worker.ask("call", "softmax", z)

Whatever a worker does, the judge gets plain data or Stopped, in time. What it takes is written on the accounts
of its hand-in: its own processor time, and the judge's.
"""

from __future__ import annotations

import os
import secrets
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from types import TracebackType
from typing import Any

from grader.running.inside.asking import message
from grader.running.inside.describe import Describer
from grader.running.kernel.parent import hide_memory
from grader.running.outside.clock import Allowance, processor_clock, until
from grader.running.outside.forkserver import Child, ForkServer, ServerDied
from grader.running.outside.link import Ended, Late, Link
from grader.running.outside.walls import RefusedError, Walls, detect
from grader.running.outside.zygotes import Zygotes
from grader.running.wire import codec
from grader.running.wire.handle import Handle, targets
from grader.running.wire.messages import ASK, BACK, DONE, LOAD, READY, SPY, STOP, ProtocolError, stopped
from grader.running.wire.plain import mapped
from grader.values import Model, Spy
from grader.words.accounts import Accounts
from grader.words.limits import Limits, Rules
from grader.words.verdict import Stopped, Verdict

__all__ = ["Host", "RefusedError", "Usage", "Worker"]

READY_SECONDS = 30.0
ENDING_SECONDS = 2.0
ASLEEP = 0.02  # share of its time that a process computes which only waits; on a machine that busy nobody grades
FLOOD = codec.MiB  # bytes printed, which then may be why a call was late
FATAL = (Verdict.TIMED_OUT, Verdict.OUT_OF_MEMORY, Verdict.CRASHED, Verdict.BROKEN)  # a new worker must be asked


@dataclass(frozen=True)
class Usage:
    """Seconds of processor time that a submission took, and the first 64 KiB of what it printed."""

    seconds: float
    output: str


class Host:
    """One per judge: a warm process for each set of libraries, and the walls that stand here."""

    def __init__(self, *, walls: Walls | None = None, unsafe: bool = False) -> None:
        self.walls = walls or detect()
        self.walls.require(unsafe)
        hide_memory()
        self.zygotes = Zygotes(self.walls)

    def spawn(self, libraries: str, limits: Limits, rules: Rules, accounts: Accounts | None = None) -> Worker:
        """A fresh confined process with these libraries imported; Stopped(BROKEN) if there can be none.

        Workers that follow each other in one hand-in share its accounts.
        """
        accounts = accounts or Accounts(limits)
        try:
            return self.spawned(libraries, rules, accounts)
        except Stopped:  # a zygote that was dying may have forked it: another will do
            return self.spawned(libraries, rules, accounts)

    def spawned(self, libraries: str, rules: Rules, accounts: Accounts) -> Worker:
        limits = accounts.limits
        if limits.scratch and not (self.walls.bwrap and self.walls.landlock):
            how = "a folder to write to needs bubblewrap, which bounds it, and Landlock, which keeps it to one worker"
            raise Stopped(Verdict.BROKEN, how=how)
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
        worker = Worker(server, child, Link(ours, output), rules, accounts)
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

    def __init__(self, server: ForkServer, child: Child, link: Link, rules: Rules, accounts: Accounts) -> None:
        self.server = server
        self.child: Child | None = child
        self.link = link
        self.limits = accounts.limits
        self.rules = rules
        self.accounts = accounts
        self.clock = processor_clock(child.pidfd)
        self.has_objects = False
        self.fate: Stopped | None = None  # why the process is dead, if it died of something

    def load(self, sources: dict[str, str], main: str, objects: tuple[str, ...]) -> list[str]:
        """Run the top level of a submission's main module; the names it defines."""
        rules = (self.rules.pure, self.limits.memory, self.limits.answer)
        self.has_objects = bool(objects)
        names: list[str] = self.exchange("load", [LOAD, sources, main, objects, *rules], [])
        if type(names) is not list or not all(type(name) is str for name in names):
            raise self.die(broke_the_protocol("names that are none"))
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
            child = self.lay_out()
            self.server.bury(child)
            self.link.close()
        return Usage(self.accounts.worker, self.link.kept.decode(errors="replace"))

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    # One exchange

    def exchange(self, about: str, question: list[Any], spies: list[Spy]) -> Any:
        """Send a question, serve the call-backs it causes, and return its answer; the clocks run."""
        if self.fate is not None:
            raise self.fate
        if self.child is None:
            raise Stopped(Verdict.BROKEN, how="the worker was closed")
        self.accounts.check()
        number = secrets.randbits(62)
        body = sendable([question[0], number, *question[1:]])
        allowance, served_before = self.allowance(), self.accounts.call_backs
        try:
            self.link.send(body, allowance)
            return self.answer(number, spies, allowance)
        except Late:
            raise self.die(self.late(about, allowance, self.accounts.call_backs > served_before)) from None
        except Ended:
            raise self.die(None) from None
        except (codec.WireError, ProtocolError) as fault:
            raise self.die(unreadable(fault)) from None
        except Stopped as stop:
            raise (self.die(stop) if stop.verdict in FATAL else stop) from None
        finally:
            self.accounts.worker += allowance.taken
            self.accounts.waited += allowance.waited

    def allowance(self) -> Allowance:
        """What one question may take: as much as a call, and no more than is left."""
        calm = self.limits.call_seconds * self.limits.patience
        processor = min(self.limits.call_seconds, self.accounts.left)
        return Allowance(lambda: self.clock(), processor, min(calm, self.accounts.patience_left))

    def late(self, about: str, allowance: Allowance, served: bool) -> Stopped:
        """Which limit was passed: of a call, of all calls, or of our patience with what does not compute."""
        which, limit = "call", self.limits.call_seconds
        if allowance.taken < allowance.processor:  # the wall's clock came first
            which, limit = "call", round(allowance.taken, 1)
            if served or allowance.taken < ASLEEP * allowance.waited:
                which, limit = "call-backs" if served else "waiting", round(allowance.waited, 1)
        elif allowance.processor < self.limits.call_seconds:
            which, limit = "total", self.limits.total_seconds
        facts = {"printed_mib": self.link.printed // codec.MiB} if self.link.printed > FLOOD else {}
        return Stopped(Verdict.TIMED_OUT, limit_seconds=limit, which=which, during=about, **facts)

    def answer(self, number: int, spies: list[Spy], allowance: Allowance) -> Any:
        before = self.accounts.judge
        while True:
            body = self.link.receive(allowance, self.limits.answer * codec.MiB)
            with self.judging():
                match codec.decode(body, references=self.has_objects):
                    case [str(kind), int(same), value] if kind == DONE and same == number:
                        return mapped(value, self.inward)
                    case [str(kind), int(same), verdict, facts] if kind == STOP and same == number:
                        raise stopped(verdict, facts)
                    case [str(kind), int(same), int(spy), list(arguments)] if kind == SPY and same == number:
                        if not 0 <= spy < len(spies):
                            raise ProtocolError("a call-back that does not exist")
                        self.accounts.serve(len(body))
                        reply = codec.encode([BACK, number, *served(spies[spy], arguments)])
                    case _:
                        raise ProtocolError("an answer that is none")
            if allowance() <= 0:
                raise Late
            if self.accounts.judge - before > self.limits.call_seconds:
                raise Stopped(Verdict.TIMED_OUT, which="call-backs", limit_seconds=self.limits.call_seconds)
            self.link.send(reply, allowance)

    @contextmanager
    def judging(self) -> Iterator[None]:
        """Work of the judge's that the worker causes."""
        start = time.process_time()
        try:
            yield
        finally:
            self.accounts.judge += time.process_time() - start

    def inward(self, leaf: Any) -> Any:
        """What the judge holds in place of what stays in the worker."""
        if isinstance(leaf, codec.Reference):
            return Handle(self.ask, leaf, leaf.type_name)
        if isinstance(leaf, Model) and leaf.answers is not None:
            return replace(leaf, answers=partial(self.predict, leaf.answers))
        return leaf

    def predict(self, model: codec.Reference, inputs: Any) -> Any:
        """What a model answers where it lives: its own word, which the mark then says."""
        self.accounts.own_word = True
        return self.ask("call", model, inputs)

    def expect_ready(self) -> None:
        """Wait for the word that the walls stand; until then a failure is ours."""
        try:
            if codec.decode(self.link.receive(until(time.monotonic() + READY_SECONDS), 1000)) == READY:
                return
        except (Late, Ended, codec.WireError):
            pass
        status = self.end()
        said = self.link.kept.decode(errors="replace").strip()
        raise Stopped(Verdict.BROKEN, how=f"the worker did not start (it ended with {status}): {said}")

    # Its end

    def die(self, fate: Stopped | None) -> Stopped:
        """End the process and remember why; with no reason given, how it ended is the reason."""
        alive = fate is None and not self.link.ends(self.child_descriptor, until(time.monotonic() + ENDING_SECONDS))
        status = self.end()
        self.fate = fate or (broke_the_protocol("closed the connection") if alive else self.how_it_ended(status))
        return self.fate

    @property
    def child_descriptor(self) -> int:
        assert self.child is not None
        return self.child.pidfd

    def lay_out(self) -> Child:
        """Kill the process, whose clock stands still from now on: its number may soon be another's."""
        assert self.child is not None
        child, self.child = self.child, None
        child.kill()
        taken = self.clock()
        self.clock = lambda: taken
        return child

    def end(self) -> int | None:
        """Kill, reap, close; how the process ended, None if its server died as well."""
        child = self.lay_out()
        try:
            return self.server.reap(child)
        except ServerDied:
            return None
        finally:
            self.link.close()

    def how_it_ended(self, status: int | None) -> Stopped:
        """A worker that the kernel or its own code ended; the death of the server is not the student's."""
        if status is None:
            return Stopped(Verdict.BROKEN, how="the fork server died")
        if status == -signal.SIGXCPU:
            return Stopped(Verdict.TIMED_OUT, which="total", limit_seconds=self.limits.total_seconds)
        return Stopped(Verdict.CRASHED, how="signal" if status < 0 else "exit", status=abs(status))


def sendable(question: list[Any]) -> bytes:
    """A question as bytes; what keeps it from being sent is something that the student's code made."""
    try:
        return codec.encode(question)
    except codec.WireError as fault:
        raise Stopped(Verdict.UNUSABLE, **fault.facts) from None


def unreadable(fault: codec.WireError | ProtocolError) -> Stopped:
    """An honest answer that is too large, or no answer of a worker of ours."""
    facts = getattr(fault, "facts", {})
    return Stopped(Verdict.UNUSABLE, **facts) if facts else broke_the_protocol(str(fault))


def broke_the_protocol(what: str) -> Stopped:
    return Stopped(Verdict.CRASHED, how="protocol", text=what)


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
