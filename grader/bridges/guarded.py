"""A student's functions in this process under the rules they will be graded by: calls forbidden, time allowed.

No sandbox: it keeps nobody from anything, it only says beforehand what grading will say.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import Any

from grader.bank.load import QUIET
from grader.exam.sheet import Sheet
from grader.running.inside import poison
from grader.running.local import LocalStudent
from grader.values import Axes
from grader.words.extras import KERAS, PACKAGE, STUDENT, extra_of, install, missing_library
from grader.words.failure import our_fault, wants_traceback
from grader.words.verdict import Stopped, Verdict

AGAIN = 0.5  # seconds between two alarms: a bare `except:` may catch the first
WATCH = 0.05  # seconds between two looks of a watchdog
GENEROUS = 4  # times the limit, on the clock on the wall: a laptop does other things too


class OutOfTimeError(BaseException):
    """The time of one question is used up; no `except Exception` of a student's catches it."""


class Guarded(LocalStudent):
    """A local student whose every answer is given in time, and without the calls that the exercise forbids."""

    def __init__(
        self,
        functions: Mapping[str, Callable[..., Any]],
        sheet: Sheet,
        *,
        limited: bool = True,
        package: str = PACKAGE,
    ) -> None:
        super().__init__(functions, pure=sheet.rules.pure)
        self._forbidden = sheet.rules.forbidden
        self._seconds = sheet.limits.call_seconds if limited else None
        self._package = package

    def ask(self, operation: str, *operands: Any, seed: int | None = None, **keywords: Any) -> Any:
        try:
            if any(isinstance(operand, Axes) for operand in (*operands, *keywords.values())):
                importlib.import_module("matplotlib.pyplot")  # before the clock runs: the first time takes seconds
            with rules(self._forbidden, self._seconds):
                return super().ask(operation, *operands, seed=seed, **keywords)
        except Stopped as stopped:
            if missing := not_tried(stopped.__context__, self._package):
                raise missing from None
            raise
        except Exception as fault:
            raise (not_tried(fault, self._package) or broken(fault)) from None


def not_tried(fault: BaseException | None, package: str) -> Stopped | None:
    """What is said in place of an exception that only tells that one of our libraries is not installed here."""
    library = missing_library(fault) or ""
    extra = extra_of(library)
    if extra not in (STUDENT, KERAS):
        return None
    return Stopped(Verdict.NOT_TRIED, library=library, command=install(extra, package))


def broken(fault: Exception) -> Stopped:
    """What is said of an exception of our own: it is never the student's mistake."""
    if wants_traceback():
        traceback.print_exception(fault)
    return Stopped(Verdict.BROKEN, how=our_fault(fault))


@contextmanager
def rules(forbidden: Iterable[str], seconds: float | None) -> Iterator[None]:
    """The rules of an exercise, for as long as a student's code runs; what breaks them is Stopped."""
    clock = Clock(seconds)
    try:
        with ExitStack() as stack:
            stack.enter_context(alarm(clock))
            stack.enter_context(forbidding(forbidden))
            yield
    except (Stopped, OutOfTimeError):
        if clock.passed():
            raise Stopped(Verdict.TIMED_OUT, limit_seconds=seconds, which="call") from None
        raise


# Time


class Clock:
    """How long something runs: what the processor worked on it, and, far more generously, what went by."""

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self.wall, self.worked = time.monotonic(), time.process_time()

    def passed(self) -> bool:
        """Whether a limit is passed; the work of many threads counts once."""
        if self.seconds is None:
            return False
        wall, worked = time.monotonic() - self.wall, time.process_time() - self.worked
        return min(wall, worked) >= self.seconds or wall >= GENEROUS * self.seconds

    def stop(self) -> None:
        self.seconds = None


running: list[Clock] = []


@contextmanager
def alarm(clock: Clock) -> Iterator[None]:
    """Interrupt what runs once its time is over. Nothing is limited in a debugger."""
    if clock.seconds is None or is_debugged():
        clock.stop()
        yield
        return
    running.append(clock)
    try:
        with by_signal(clock, clock.seconds) if has_signals() else by_watchdog(clock):
            yield
    finally:
        running.remove(clock)


@contextmanager
def by_signal(clock: Clock, seconds: float) -> Iterator[None]:
    """The system's own alarm, which wakes even what sleeps."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        if clock.passed():
            raise OutOfTimeError

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, seconds, min(AGAIN, seconds))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def by_watchdog(clock: Clock) -> Iterator[None]:
    """A thread that looks at the clock, where there is no alarm or not for this thread; it ends what runs in Python."""
    watched, over, lock = threading.get_ident(), threading.Event(), threading.Lock()

    def watch() -> None:
        while not over.wait(AGAIN if clock.passed() else WATCH):
            with lock:
                if clock.passed() and not over.is_set():
                    raise_in(watched, OutOfTimeError)

    threading.Thread(target=watch, daemon=True).start()
    try:
        yield
    finally:
        with lock:
            over.set()
            raise_in(watched, None)  # one that was sent, and has not arrived


def raise_in(thread: int, exception: type[BaseException] | None) -> None:
    """Raise an exception in another thread, at its next step; None takes back one that did not arrive."""
    what = None if exception is None else ctypes.py_object(exception)
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), what)


def has_signals() -> bool:
    """Only the main thread of a Unix process can be interrupted by its own clock."""
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


def is_debugged() -> bool:
    return sys.gettrace() is not None or "pydevd" in sys.modules


def stop_the_clock() -> None:
    """A person has the debugger now, and all the time in the world."""
    for clock in running:
        clock.stop()
    if running and has_signals():
        signal.setitimer(signal.ITIMER_REAL, 0)


def bring(names: Iterable[str]) -> None:
    """Import the libraries of ours among these modules before any clock runs: the first time takes seconds.

    What is missing is told later, by the line of the student's that needs it.
    """
    for name in names:
        if extra_of(name.partition(".")[0]) in (STUDENT, KERAS):
            os.environ.update({k: v for k, v in QUIET.items() if k not in os.environ})
            try:
                importlib.import_module(name)
            except ImportError:
                continue


# Calls


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
