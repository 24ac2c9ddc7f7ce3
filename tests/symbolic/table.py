"""The table of pairs, and an oracle that shares nothing with the code under test.

The verdict of each pair is known from mathematics. The oracle is SymPy's own `evalf` (mpmath), which
`grader.symbolic` never calls on a pair: it checks the table, and the witnesses.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import sympy as sp

from grader.symbolic.decide import decide
from grader.symbolic.decision import Decision
from grader.symbolic.typed.reading import read


class Pair(NamedTuple):
    section: str
    verdict: str
    student: str
    reference: str
    domain: dict[str, str]

    def __str__(self) -> str:
        return f"{self.student} / {self.reference} {self.domain or ''}"


TABLE = (Path(__file__).parent / "pairs.jsonl").read_text(encoding="utf-8")
PAIRS = [Pair(**json.loads(line)) for line in TABLE.splitlines()]


def expressions(pair: Pair) -> tuple[Any, Any]:
    """Both sides, the student's read with the symbols that the reference has."""
    theirs = read(pair.reference, pair.domain).expression
    names = {s.name for s in theirs.free_symbols} | set(pair.domain)
    return read(pair.student, names).expression, theirs


def decided(pair: Pair) -> Decision:
    """What is decided of a pair; asked once."""
    if str(pair) not in _DECIDED:
        _DECIDED[str(pair)] = decide(*expressions(pair), pair.domain, seconds=20.0)
    return _DECIDED[str(pair)]


_DECIDED: dict[str, Decision] = {}


def oracle(e: sp.Expr, point: Mapping[str, str]) -> sp.Expr | None:
    """The value at a point to 60 digits by mpmath, or None where it is not a finite number."""
    values = {s: sp.sympify(point[s.name], rational=True) for s in e.free_symbols}
    found = sp.N(e.doit().subs(values), 60)
    return found if found.is_number and found.is_finite else None


def agree(a: sp.Expr | None, b: sp.Expr | None) -> bool:
    """Whether two values are one, to 40 digits."""
    if a is None or b is None:
        return a is b
    return bool(abs(a - b) <= sp.Float("1e-50") * max(sp.S.One, abs(a), abs(b)))


def never_ends(*_: Any) -> None:
    """A job that only a kill can end."""
    while True:
        pass
