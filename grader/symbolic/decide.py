"""Is this answer that reference? Equal, different or undecided, with what to look at.

Scalars are compared by `scalars`, equations and inequalities by `relations`; matrices, tuples and
sets entry by entry. `prepare` gives both sides the same symbols first, so that what the domain
says of them is all that is known of them, whatever the answer's own symbols claimed.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef
from sympy.logic.boolalg import Boolean

from grader.symbolic.decision import Decision
from grader.symbolic.domain import NAMED, Domain, domains_of
from grader.symbolic.instances import has_matrices, instances, spelled
from grader.symbolic.relations import decide_condition
from grader.symbolic.scalars import Comparison

NOT_DONE = (sp.Integral, sp.Limit)
LARGEST_WORKED_OUT = 8  # operations under an integral or a limit
_TO_DO = (sp.Derivative, sp.Subs, *NOT_DONE)


def decide(
    answer: Any,
    reference: Any,
    domain: Mapping[str, str | Domain] | None = None,
    *,
    digits: int = 50,
    seconds: float = 2.0,
) -> Decision:
    """Compare two SymPy objects wherever the domain says their symbols live; `real` if it does not.

    `seconds` are of processor time, so that a busy machine gives the same verdicts.
    Raises Unreadable for a domain it cannot read.

    >>> x = sp.Symbol("x")
    >>> decide(sp.sin(x) ** 2 + sp.cos(x) ** 2, sp.S.One).verdict
    'equal'
    >>> decide(sp.sqrt(x**2), x).witness
    {'point': {'x': '-1'}, 'answer': '1', 'reference': '-1'}
    """
    deadline = time.process_time() + seconds
    domains = domains_of(domain)
    a, b, known = prepare(answer, reference, domains)
    return _decide(a, b, known, digits, deadline)


def _decide(a: Any, b: Any, domains: Mapping[sp.Symbol, Domain], digits: int, deadline: float) -> Decision:
    kinds = kind(a), kind(b)
    if kinds[0] != kinds[1]:
        witness = {"point": {}, "answer": kinds[0], "reference": kinds[1]}
        return Decision("different", f"{kinds[0]} instead of {kinds[1]}", witness)
    if a == b:
        return Decision("equal", "same form")
    if has_matrices(a, b):
        return _by_instances(a, b, domains, digits, deadline)
    if time.process_time() > deadline:
        return Decision("undecided", "out of time")
    if kinds[0] == "matrix":
        return _by_entries(a, b, a.shape, b.shape, domains, digits, deadline)
    if kinds[0] == "list":
        return _by_entries(a, b, (len(a),), (len(b),), domains, digits, deadline)
    if kinds[0] == "set" and all(isinstance(side, (sp.FiniteSet, type(sp.S.EmptySet))) for side in (a, b)):
        return _as_sets(a.args, b.args, domains, digits, deadline)
    if kinds[0] == "set":
        element = sp.Symbol("element", real=True)
        a, b = a.as_relational(element), b.as_relational(element)
        domains, kinds = {**domains, element: NAMED["real"]}, ("condition", "condition")
    used = {s: domains[s] for s in sorted(a.free_symbols | b.free_symbols, key=str)}
    if kinds[0] == "condition":
        return decide_condition(a, b, used, digits, deadline)
    if a.has(*NOT_DONE) or b.has(*NOT_DONE):
        return Decision("undecided", "contains an integral or a limit that is not worked out")
    if _is_infinite(a) or _is_infinite(b):
        witness = {"point": {}, "answer": str(a), "reference": str(b)}
        return Decision("different", "infinite or not a number", witness)
    return Comparison(a, b, used, digits, deadline).decide()


def kind(thing: Any) -> str:
    """`scalar`, `matrix`, `list`, `set` or `condition`.

    >>> kind(sp.Eq(sp.Symbol("x"), 1))
    'condition'
    """
    if isinstance(thing, (sp.MatrixBase, sp.MatrixExpr)):
        return "matrix"
    if isinstance(thing, (sp.Tuple, tuple, list)):
        return "list"
    if isinstance(thing, sp.Set):
        return "set"
    return "condition" if isinstance(thing, Boolean) and not isinstance(thing, sp.Symbol) else "scalar"


# Preparation


def prepare(answer: Any, reference: Any, domains: Mapping[str, Domain]) -> tuple[Any, Any, dict[sp.Symbol, Domain]]:
    """Both sides over the same symbols, decimals as the fractions they spell, derivatives taken.

    >>> x = sp.Symbol("x", positive=True)
    >>> prepare(sp.Float(0.5) * x, sp.Derivative(x**2, x), {})[:2]
    (x/2, 2*x)
    """
    sides = [_plain(side) for side in (answer, reference)]
    known: dict[sp.Symbol, Domain] = {}
    renamed: dict[sp.Basic, sp.Symbol] = {}
    for side in sides:
        free = {s.name for s in side.free_symbols}
        for symbol in side.atoms(sp.Symbol):
            inside = NAMED["real"] if symbol.name in free else NAMED["integer"]
            place = domains.get(symbol.name, inside)
            ours = sp.Symbol(symbol.name, **place.assumptions())
            known[ours], renamed[symbol] = place, ours
    a, b = (side.xreplace(renamed) for side in sides)
    return a, b, known


def _plain(thing: Any) -> Any:
    """Without floats, derivatives still to take, or functions nobody defined."""
    if isinstance(thing, (list, tuple)):
        thing = sp.Tuple(*thing)
    if isinstance(thing, sp.MatrixBase):
        thing = sp.ImmutableDenseMatrix(thing)
    if isinstance(thing, (bool, int, float)):
        thing = sp.sympify(thing)
    if thing.has(*_TO_DO):
        thing = thing.replace(lambda e: isinstance(e, _TO_DO), _done)
    exact = {number: exactly(number) for number in thing.atoms(sp.Float)}
    unknown = {f: sp.Symbol(str(sp.expand(f))) for f in thing.atoms(AppliedUndef, sp.Derivative)}
    return thing.xreplace({**exact, **unknown})


def _done(operation: Any) -> Any:
    """A derivative taken; an integral or a limit too if it is small, since SymPy sets no limit."""
    small = isinstance(operation, (sp.Derivative, sp.Subs)) or sp.count_ops(operation) <= LARGEST_WORKED_OUT
    return operation.doit() if small else operation


def exactly(number: sp.Float) -> sp.Expr:
    """The fraction that a decimal spells, in the fewest digits that name this float.

    >>> exactly(sp.Float(0.1)), exactly(sp.Float("0.333"))
    (1/10, 333/1000)
    """
    if not number.is_finite:
        return sp.nan if number.is_finite is None else number
    text = repr(float(number)) if number._prec == 53 and 1e-290 < abs(number) < 1e290 else str(number)
    return sp.Rational(Fraction(text))


def _is_infinite(e: sp.Expr) -> bool:
    return bool(e in (sp.oo, -sp.oo, sp.zoo, sp.nan) or (e.is_infinite and e.is_number))


def _by_instances(a: Any, b: Any, domains: Mapping[sp.Symbol, Domain], digits: int, deadline: float) -> Decision:
    """Equal where they are so on every instance; the first difference decides."""
    if clash := _clashing_shapes(a, b):
        return clash
    decisions = []
    for drawn, (mine, theirs) in instances(a, b):
        decision = _decide(mine, theirs, domains, digits, deadline)
        if decision.verdict == "different":
            witness = decision.witness or {}
            return replace(decision, witness={**witness, "point": {**spelled(drawn), **witness.get("point", {})}})
        decisions.append(decision)
    if not decisions:
        return Decision("undecided", "too few points where both sides have a value")
    weakest = _weakest(decisions)
    return weakest if weakest.verdict != "equal" else Decision("equal", f"equal for {len(decisions)} drawn matrices")


def _clashing_shapes(a: Any, b: Any) -> Decision | None:
    """The verdict where the two sides, or a matrix of the same name in both, have different shapes."""
    pairs = [(m, n) for m in a.atoms(sp.MatrixSymbol) for n in b.atoms(sp.MatrixSymbol) if m.name == n.name]
    for mine, theirs in [*pairs, (a, b)] if kind(a) == "matrix" else pairs:
        if mine.shape != theirs.shape:
            shapes = [f"shape {side.shape} of {side}" for side in (mine, theirs)]
            return Decision("different", "different shapes", {"point": {}, "answer": shapes[0], "reference": shapes[1]})
    return None


# Collections


def _by_entries(
    a: Iterable[Any],
    b: Iterable[Any],
    shape: tuple[int, ...],
    expected: tuple[int, ...],
    domains: Mapping[sp.Symbol, Domain],
    digits: int,
    deadline: float,
) -> Decision:
    if shape != expected:
        witness = {"point": {}, "answer": f"shape {shape}", "reference": f"shape {expected}"}
        return Decision("different", "different shapes", witness)
    decisions = []
    for place, (mine, theirs) in enumerate(zip(a, b, strict=True)):
        decision = _decide(mine, theirs, domains, digits, deadline)
        if decision.verdict == "different":
            entry = divmod(place, shape[1]) if len(shape) == 2 else (place,)
            return Decision("different", decision.how, {**(decision.witness or {}), "entry": list(entry)})
        decisions.append(decision)
    return _weakest(decisions)


def _weakest(decisions: list[Decision]) -> Decision:
    """Undecided if any is; else equal, in the least direct of the ways."""
    ways = ("same form", "rewritten")
    rank = {"equal": 0, "undecided": 9}
    return max(
        decisions,
        key=lambda d: (rank[d.verdict], ways.index(d.how) if d.how in ways else 2),
        default=Decision("equal", "same form"),
    )


def _as_sets(
    a: tuple[Any, ...],
    b: tuple[Any, ...],
    domains: Mapping[sp.Symbol, Domain],
    digits: int,
    deadline: float,
) -> Decision:
    """Every element of each set must equal some element of the other."""
    decisions = []
    for mine, theirs, side in ((a, b, "answer"), (b, a, "reference")):
        for element in mine:
            found = [_decide(element, other, domains, digits, deadline) for other in theirs]
            equal = [d for d in found if d.verdict == "equal"]
            unsure = [d for d in found if d.verdict == "undecided"]
            if not equal and not unsure:
                witness = {"point": {}, "answer": "", "reference": "", side: str(element)}
                return Decision("different", f"only the {side} has this element", witness)
            decisions.append((equal or unsure)[0])
    return _weakest(decisions)
