"""A student's functions in this process under the rules they will be graded by: calls forbidden, time allowed.

No sandbox: it keeps nobody from anything, it only says beforehand what grading will say.
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import Any

from grader.exam.sheet import Sheet
from grader.running.inside import poison
from grader.running.local import LocalStudent
from grader.words.verdict import Stopped, Verdict

AGAIN = 0.5  # seconds between two alarms: a bare `except:` may catch the first


class OutOfTimeError(BaseException):
    """The time of one question is used up; no `except Exception` of a student's catches it."""


class Guarded(LocalStudent):
    """A local student whose every answer is given in time, and without the calls that the exercise forbids."""

    def __init__(self, functions: Mapping[str, Callable[..., Any]], sheet: Sheet, *, limited: bool = True) -> None:
        super().__init__(functions, pure=sheet.rules.pure)
        self._forbidden = sheet.rules.forbidden
        self._seconds = sheet.limits.call_seconds if limited else None

    def ask(self, operation: str, *operands: Any, seed: int | None = None, **keywords: Any) -> Any:
        with rules(self._forbidden, self._seconds):
            return super().ask(operation, *operands, seed=seed, **keywords)


@contextmanager
def rules(forbidden: Iterable[str], seconds: float | None) -> Iterator[None]:
    """The rules of an exercise, for as long as a student's code runs; what breaks them is Stopped."""
    with ExitStack() as stack:
        late = stack.enter_context(alarm(seconds))
        stack.enter_context(forbidding(forbidden))
        try:
            yield
        except (Stopped, OutOfTimeError):
            if late():
                raise Stopped(Verdict.TIMED_OUT, limit_seconds=seconds, which="call") from None
            raise


@contextmanager
def alarm(seconds: float | None) -> Iterator[Callable[[], bool]]:
    """Interrupt what runs once its time is over; gives what tells whether it is. Nothing is limited in a debugger."""
    if seconds is None or not can_interrupt() or is_debugged():
        yield lambda: False
        return

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise OutOfTimeError

    deadline = time.monotonic() + seconds
    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield lambda: time.monotonic() >= deadline
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def can_interrupt() -> bool:
    """Only the main thread of a Unix process can be interrupted by its own clock."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


def is_debugged() -> bool:
    return sys.gettrace() is not None or "pydevd" in sys.modules


def stop_the_clock() -> None:
    """A person has the debugger now, and all the time in the world."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def forbidding(names: Iterable[str]) -> Iterator[None]:
    """Forbid some functions of the libraries, and give them back: other exercises may use them."""
    finders = list(sys.meta_path)
    undo: list[Callable[[], None]] = []
    poison.poison(names, undo)
    try:
        yield
    finally:
        sys.meta_path[:] = finders
        for give_back in undo:
            give_back()
        poison.uses.clear()
