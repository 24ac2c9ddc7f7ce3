"""Two conditions (equations, inequalities, and their and/or/not): the same solutions, or not.

Equations are the same when their two sides' differences are proportional, or, for polynomials in
one unknown, when they have the same real roots in the domain. Other conditions are compared as
true or false at every point tried, which includes the roots themselves and both sides of them.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import sympy as sp

from grader.symbolic.balls import truth
from grader.symbolic.decision import Decision, spell_point
from grader.symbolic.domain import Domain
from grader.symbolic.numbers import Unclear, Undefined, Unknown, precision
from grader.symbolic.points import kinks_of, roots_along, sample
from grader.symbolic.scalars import BITS_PER_DIGIT, Comparison

LARGEST_SOLVED = 12  # operations of an equation given to SymPy's solver, which has no limit of its own

Domains = Mapping[sp.Symbol, Domain]


def decide_condition(a: Any, b: Any, domains: Domains, digits: int, deadline: float) -> Decision:
    """Whether two conditions hold at the same points of the domain.

    >>> x = sp.Symbol("x", real=True)
    >>> decide_condition(2 * x > 2, x > 1, {x: Domain()}, 50, time.process_time() + 1).verdict
    'equal'
    """
    if isinstance(a, sp.Ne) and isinstance(b, sp.Ne):
        a, b = sp.Eq(a.lhs, a.rhs), sp.Eq(b.lhs, b.rhs)
    equations = isinstance(a, sp.Eq) and isinstance(b, sp.Eq)
    if equations and _proportional(a, b, domains, digits, deadline):
        return Decision("equal", "rewritten")
    agreed = 0
    for point in _points(a, b, domains):
        if time.process_time() > deadline:
            return Decision("undecided", "out of time")
        held = _holds(a, point, digits), _holds(b, point, digits)
        if None in held:
            continue
        if held[0] != held[1]:
            return Decision("different", "different solutions", _witness(point, *held))
        agreed += 1
    if agreed and _settled_by_points(a, b, domains):
        return Decision("equal", f"true or false together at {agreed} points")
    return Decision("undecided", "no difference found, no proof either")


def _witness(point: Mapping[sp.Symbol, Any], answer: bool | None, reference: bool | None) -> dict[str, Any]:
    return {"point": spell_point(point), "answer": str(answer).lower(), "reference": str(reference).lower()}


def _gap(equation: Any) -> sp.Expr:
    """The numerator of left − right: zero where the equation holds."""
    return sp.numer(sp.together(equation.lhs - equation.rhs))


def _proportional(a: Any, b: Any, domains: Domains, digits: int, deadline: float) -> bool:
    """Whether one gap is a constant, not zero, times the other."""
    mine, theirs = _gap(a), _gap(b)
    if mine.free_symbols != theirs.free_symbols:
        return False
    for point in sample(domains, [])[::5]:
        at = {s: sp.Rational(q.numerator, q.denominator) for s, q in point.items()}
        ratio = (mine / theirs).xreplace(at)
        if ratio.is_number and ratio.is_finite and ratio.is_zero is False:
            scaled = Comparison(mine, sp.expand(ratio * theirs), domains, digits, deadline)
            return scaled.decide().verdict == "equal"
    return False


def _points(a: Any, b: Any, domains: Domains) -> Iterator[Mapping[sp.Symbol, Any]]:
    """The usual points, then points that lie on the equations, exactly where they can be written."""
    kinks = kinks_of(a, b)
    if len(domains) == 1:
        ((symbol, domain),) = domains.items()
        for kink in kinks:
            for root in _exact_roots(kink, symbol) or _solutions(sp.Eq(kink, 0), symbol) or []:
                if _inside(root, domain):
                    yield {symbol: root}
    base = sample(domains, kinks)
    yield from base
    if len(domains) > 1:
        for point in base[:12]:
            for symbol, domain in domains.items():
                for kink in kinks:
                    for root in roots_along(kink, symbol, point):
                        if root in domain:
                            yield {**point, symbol: root}


def _exact_roots(kink: sp.Expr, symbol: sp.Symbol) -> list[sp.Expr] | None:
    """The real roots of a polynomial, in radicals; None if they are not all of that kind.

    >>> x = sp.Symbol("x", real=True)
    >>> _exact_roots(x**2 - 2, x)
    [-sqrt(2), sqrt(2)]
    """
    try:
        polynomial = sp.Poly(sp.numer(sp.together(kink)), symbol, extension=True)
        if polynomial.degree() < 1:
            return []
        if polynomial.degree() == 1:
            slope, offset = polynomial.all_coeffs()
            return [sp.radsimp(-offset / slope)]
        roots = sp.real_roots(polynomial, multiple=True) if polynomial.degree() <= 12 else None
    except (sp.PolynomialError, sp.CoercionFailed, NotImplementedError):
        return None
    return None if roots is None or any(r.has(sp.CRootOf) for r in roots) else list(roots)


def _solutions(equation: Any, symbol: sp.Symbol) -> list[sp.Expr] | None:
    """All real solutions of a small equation that is no polynomial; None if SymPy does not say.

    >>> x = sp.Symbol("x", real=True)
    >>> _solutions(sp.Eq(sp.exp(x), 1), x)
    [0]
    """
    if sp.count_ops(equation) > LARGEST_SOLVED:
        return None
    try:
        found = sp.solveset(equation, symbol, sp.S.Reals)
    except (NotImplementedError, ValueError, TypeError, RecursionError):
        return None
    return list(found) if isinstance(found, sp.FiniteSet) or found is sp.S.EmptySet else None


def _inside(root: sp.Expr, domain: Domain) -> bool:
    if root.is_Rational:
        return Fraction(int(root.p), int(root.q)) in domain
    return not domain.whole and Fraction(str(root.evalf(40))) in domain


def _holds(condition: Any, point: Mapping[sp.Symbol, Any], digits: int) -> bool | None:
    """True, false, or None where it cannot be said."""
    for factor in (1, 3):
        with precision(int(digits * BITS_PER_DIGIT * factor) + 40):
            try:
                return truth(condition, point, settle=factor > 1)
            except Unclear:
                continue
            except Undefined:
                return False
            except Unknown:
                return None
    return None


def _settled_by_points(a: Any, b: Any, domains: Domains) -> bool:
    """Whether the points tried leave no room for a difference.

    With equations: one unknown, and all roots written exactly. Without: the points are on every
    side of every kink, which is all that inequalities can tell.
    """
    if not (a.has(sp.Eq, sp.Ne) or b.has(sp.Eq, sp.Ne)):
        return True
    if len(domains) != 1:
        return False
    (symbol,) = domains
    return all(
        _exact_roots(kink, symbol) is not None or _solutions(sp.Eq(kink, 0), symbol) is not None
        for kink in kinks_of(a, b)
    )
