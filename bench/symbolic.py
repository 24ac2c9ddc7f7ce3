"""Times and verdicts of `decide`, beside SymPy's own two tests of equality, on the same pairs."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterable, Mapping
from types import FrameType
from typing import Any

import sympy as sp

from grader.symbolic.decide import decide, kind, prepare
from grader.symbolic.domain import domains_of
from grader.symbolic.typed.reading import read

LIMIT = 5.0  # seconds, for SymPy's tests, which have none of their own


class LateError(Exception):
    pass


def times(pairs: Iterable[tuple[str, str, Mapping[str, str]]]) -> list[dict[str, Any]]:
    """A row for each (answer, reference, domain) of scalars: what each method says, and in how long.

    A verdict is equal, different or undecided; a method that is late, or raises, is undecided.

    >>> [row["decide"] for row in times([("sin(x)^2 + cos(x)^2", "1", {})])]
    ['equal']
    """
    return [row for pair in pairs if (row := _row(*pair)) is not None]


def _row(typed: str, expected: str, domain: Mapping[str, str]) -> dict[str, Any] | None:
    b = read(expected, list(domain)).expression
    a = read(typed, {s.name for s in b.free_symbols} | set(domain)).expression
    if kind(a) != "scalar" or kind(b) != "scalar":
        return None
    mine, theirs, _ = prepare(a, b, domains_of(domain))
    row: dict[str, Any] = {"answer": typed, "reference": expected, "domain": dict(domain)}
    methods: dict[str, Callable[[], str]] = {
        "decide": lambda: decide(a, b, domain).verdict,
        "simplify": lambda: _said(sp.simplify(mine - theirs) == 0),
        "equals": lambda: _said(mine.equals(theirs)),
    }
    for name, method in methods.items():
        row[name], row[f"{name}_seconds"] = _timed(method)
    return row


def _said(equal: bool | None) -> str:
    return "undecided" if equal is None else "equal" if equal else "different"


def _timed(method: Callable[[], str]) -> tuple[str, float]:
    """The method's verdict and its seconds; interrupted at the limit (in the main thread only)."""
    before = signal.signal(signal.SIGALRM, _interrupt)
    signal.setitimer(signal.ITIMER_REAL, LIMIT)
    started = time.perf_counter()
    try:
        verdict = method()
    except Exception:  # SymPy's tests raise many kinds; none of them is a verdict
        verdict = "undecided"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return verdict, time.perf_counter() - started


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise LateError
