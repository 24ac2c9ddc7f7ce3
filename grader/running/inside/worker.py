"""The process in which a student's code runs: load it, answer questions about it, until the judge has enough.

Nothing here is secret, and nothing here is believed: whatever this process sends is decoded as a stranger's.
"""

from __future__ import annotations

import builtins
import os
import random
import sys
from collections.abc import Callable
from typing import Any

from grader.running.inside.asking import Respondent, absence, message, place
from grader.running.inside.confine import SOCKET, Prepared, confine
from grader.running.inside.describe import Describer, type_name
from grader.running.inside.poison import ForbiddenCall, poison, uses
from grader.running.inside.siblings import Siblings
from grader.running.wire import codec
from grader.running.wire.bounds import TooLarge
from grader.running.wire.messages import BACK, DONE, LOAD, READY, SPY, STOP
from grader.running.wire.plain import mapped
from grader.words.verdict import Stopped, Verdict


def live(request: tuple[Prepared, int], descriptors: list[int], *, parent: int) -> None:
    """A worker's whole life, from the fork to the end of the conversation."""
    prepared, uid = request
    confine(prepared, uid, descriptors, parent)
    random.seed(0)  # a fork gives this generator a state of its own; the others are as the zygote seeded them
    poison(prepared.confinement.forbidden)
    worker = Conversation()
    worker.say(READY)
    worker.serve()


class Conversation:
    """The worker's end of the socket, and what it keeps between questions."""

    def __init__(self) -> None:
        self.kept: list[Any] = []
        self.respondent: Respondent | None = None
        self.largest = codec.MiB  # bytes of a reply, until the judge says how many

    def serve(self) -> None:
        """One question, one answer, until the judge closes."""
        while True:
            kind, number, *rest = self.hear()
            try:
                answer = [DONE, number, self.load(*rest) if kind == LOAD else self.ask(number, *rest)]
                reply = self.small_enough(codec.encode(answer))
            except Stopped as stopped:
                reply = codec.encode([STOP, number, stopped.verdict.value, stopped.facts])
            except (codec.WireError, TooLarge) as fault:
                reply = codec.encode([STOP, number, Verdict.UNUSABLE.value, fault.facts])
            self.flush()
            write_all(codec.framed(reply))

    def small_enough(self, reply: bytes) -> bytes:
        """A reply that the judge would read."""
        if len(reply) > self.largest:
            raise TooLarge("MiB", self.largest // codec.MiB)
        return reply

    def say(self, value: Any) -> None:
        write_all(codec.framed(codec.encode(value)))

    def hear(self) -> list[Any]:
        (length,) = codec.LENGTH.unpack(read_exactly(codec.LENGTH.size))
        heard: list[Any] = codec.decode(read_exactly(length), arguments=True)
        return heard

    def flush(self) -> None:
        """What was printed belongs to the question that printed it."""
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except BaseException:
                continue  # a student may have replaced or closed it

    # Questions

    def load(
        self,
        sources: dict[str, str],
        main: str,
        objects: tuple[str, ...],
        pure: bool,
        memory: int,
        answer: int,
    ) -> list[str]:
        """Run the top level of `main`; the names it defines."""
        self.largest = answer * codec.MiB
        siblings = Siblings(sources)
        sys.meta_path.append(siblings)
        try:
            names = vars(siblings.load_main(main))
        except BaseException as fault:
            raise unreadable(fault, siblings, memory) from None
        if uses:
            raise Stopped(Verdict.RULE_BROKEN, rule="forbidden", name=uses[0])
        classes = tuple(c for name in objects if isinstance(c := names.get(name), type))
        self.respondent = Respondent(names, siblings.files, classes, self.keep, pure=pure, memory=memory)
        return [name for name in names if type(name) is str and not name.startswith("__")]

    def ask(self, number: int, operation: str, operands: list[Any], keywords: dict[str, Any], seed: int | None) -> Any:
        if self.respondent is None:
            raise Stopped(Verdict.CRASHED, how="nothing is loaded")

        def present(leaf: Any) -> Any:
            return self.present(number, leaf)

        return self.respondent.ask(operation, *mapped(operands, present), seed=seed, **mapped(keywords, present))

    def present(self, number: int, leaf: Any) -> Any:
        """What an argument of the judge's stands for here."""
        if isinstance(leaf, codec.Reference):
            return self.kept[leaf.number]
        return self.callback(number, leaf.number) if isinstance(leaf, codec.Callback) else leaf

    def keep(self, value: Any) -> codec.Reference:
        """Keep an object here, and a number to call it by."""
        self.kept.append(value)
        return codec.Reference(len(self.kept) - 1, type_name(value))

    def callback(self, number: int, callback: int) -> Callable[..., Any]:
        """A function that the judge runs."""

        def ask_the_judge(*arguments: Any) -> Any:
            self.say([SPY, number, callback, [Describer().describe(argument) for argument in arguments]])
            kind, same, fine, value = self.hear()
            if (kind, same) != (BACK, number):
                raise SystemExit("the judge answered something else")
            if fine:
                return value
            raise exception(*value)

        return ask_the_judge


def exception(kind: str, text: str) -> BaseException:
    """What the judge's function raised, as the same type if it is a built-in one."""
    found = getattr(builtins, kind, RuntimeError)
    usual = isinstance(found, type) and issubclass(found, Exception)
    return found(text) if usual else RuntimeError(text)


def unreadable(fault: BaseException, siblings: Siblings, memory: int) -> Stopped:
    """Why a submission did not load."""
    if uses or isinstance(fault, ForbiddenCall):
        return Stopped(Verdict.RULE_BROKEN, rule="forbidden", name=uses[0])
    if isinstance(fault, MemoryError):
        return Stopped(Verdict.OUT_OF_MEMORY, limit_mib=memory)
    line, _ = place(fault, siblings.files)
    if isinstance(fault, SyntaxError) and fault.filename in siblings.files:
        line = fault.lineno
    return Stopped(Verdict.UNREADABLE, type=type_name(fault), text=message(fault), line=line, **absence(fault))


def read_exactly(size: int) -> bytes:
    """The next bytes of the socket; the end of the conversation is the end of the process."""
    pieces = bytearray()
    while len(pieces) < size:
        piece = os.read(SOCKET, size - len(pieces))
        if not piece:
            os._exit(0)
        pieces += piece
    return bytes(pieces)


def write_all(data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(SOCKET, view) :]
