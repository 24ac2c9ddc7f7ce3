"""An expression at a point: its value, exact or in a ball.

Where a sign, a floor or a branch cannot be read off a ball, `Unclear` asks for more digits instead
of guessing. On the last attempt (`settle`) what is zero to all the digits at hand is taken for
zero, and the value says so: it may then support an equality, never a difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from typing import Any

import sympy as sp

from grader.symbolic.arithmetic import acb, arb, fmpq
from grader.symbolic.numbers import (
    ZOO,
    Unclear,
    Undefined,
    Unknown,
    Value,
    add,
    exact_power,
    finite,
    is_real,
    multiply,
    negligible,
    to_ball,
    whole,
)
from grader.symbolic.rules import CONSTANTS, PLAIN, RULES

Point = Mapping[sp.Symbol, Any]  # a Fraction, or an expression without symbols


@dataclass(frozen=True)
class Found:
    """A value (None: undefined here), and whether something was taken for zero to find it."""

    value: Value | None
    settled: bool


def evaluate(e: sp.Expr, point: Point, *, settle: bool = False, real: bool = False) -> Found:
    """The value of a scalar expression; with `real`, a part that is not real has no value.

    Raises Unclear or Unknown.

    >>> x = sp.Symbol("x")
    >>> evaluate(x**2 / 3, {x: Fraction(3, 2)})
    Found(value=3/4, settled=False)
    """
    evaluation = Evaluation(point, settle, real)
    try:
        value = evaluation.of(e)
    except Undefined:
        value = ZOO
    return Found(None if value is ZOO else value, evaluation.settled)


def truth(condition: Any, point: Point, *, settle: bool = False) -> bool:
    """Whether a relation, or relations joined by and, or, not, holds at a point.

    Raises Undefined, Unclear or Unknown.

    >>> x = sp.Symbol("x")
    >>> truth(sp.Eq(x**2, 2), {x: sp.sqrt(2)}, settle=True)
    True
    """
    return Evaluation(point, settle).truth(condition)


class Evaluation:
    """One expression at one point; shared subexpressions are computed once."""

    def __init__(self, point: Point, settle: bool = False, real: bool = False) -> None:
        self.settle = settle
        self.real_only = real
        self.settled = False
        self.known: dict[sp.Basic, Value] = {}
        for symbol, at in point.items():
            exact = isinstance(at, (int, Fraction))
            self.known[symbol] = fmpq(at.numerator, at.denominator) if exact else self.of(at)

    def of(self, e: sp.Basic) -> Value:
        found = self.known.get(e)
        if found is None:
            found = self.known[e] = self._compute(e)
            if self.real_only and found is not ZOO and not is_real(found):
                raise Undefined
        return found

    def _compute(self, e: sp.Basic) -> Value:
        if isinstance(e, sp.Rational):
            return fmpq(int(e.p), int(e.q))
        if isinstance(e, sp.Add):
            return reduce(add, map(self.of, e.args))
        if isinstance(e, sp.Mul):
            return reduce(multiply, map(self.of, e.args))
        if isinstance(e, sp.Pow):
            return self.power(self.of(e.base), self.of(e.exp))
        if e in CONSTANTS:
            return CONSTANTS[e]()
        if e in (sp.oo, -sp.oo, sp.zoo, sp.nan):
            raise Undefined
        rule = RULES.get(type(e))
        if rule is not None:
            return rule(self, e)
        plain = PLAIN.get(type(e))
        if plain is not None and len(e.args) == 1:
            return finite(plain(to_ball(self.of(e.args[0]))))
        raise Unknown(type(e).__name__)

    def with_index(self, index: sp.Symbol, n: int) -> Evaluation:
        """The same point with the index of a sum at n; what does not depend on it stays known."""
        inner = Evaluation({}, self.settle, self.real_only)
        inner.known = {e: value for e, value in self.known.items() if not e.has(index)}
        inner.known[index] = fmpq(n)
        return inner

    # What a ball cannot say

    def is_nothing(self, ball: arb) -> bool:
        """Whether a ball that holds zero is zero: surely, or as far as the last digits tell."""
        if ball.is_zero():
            return True
        if self.settle and negligible(ball):
            self.settled = True
            return True
        raise Unclear

    def nonzero(self, number: Value) -> Value:
        """The number, or exact zero; raises Unclear if a ball holds both."""
        if number is ZOO or isinstance(number, fmpq) or not number.contains(0):
            return number
        self.is_nothing(number.real)
        self.is_nothing(number.imag)
        return fmpq(0)

    def off_the_cut(self, ball: acb) -> acb:
        """A ball on one side of the negative real axis, where log and powers jump."""
        if ball.real > 0 or not ball.imag.contains(0):
            return ball
        self.is_nothing(ball.imag)
        return acb(ball.real)

    def real(self, number: Value) -> Any:
        """A real value: an exact rational or a real ball; raises Undefined if it is not real."""
        if isinstance(number, fmpq):
            return number
        ball = to_ball(number)
        if not ball.imag.contains(0):
            raise Undefined
        if not negligible(ball.imag):
            self.is_nothing(ball.imag)
        return ball.real

    def sign(self, number: Value) -> int:
        """−1, 0 or 1; raises Undefined if it is not real."""
        real = self.real(number)
        if real > 0:
            return 1
        if real < 0:
            return -1
        if isinstance(real, arb):
            self.is_nothing(real)
        return 0

    def floor(self, number: Value) -> fmpq:
        """The largest integer not above a real value."""
        real = self.real(number)
        if isinstance(real, fmpq):
            return fmpq(real.floor())
        below = real.floor().unique_fmpz()
        if below is None:
            below = (real + arb(fmpq(1, 2))).floor().unique_fmpz()
            if below is None:
                raise Unclear
            self.is_nothing(real - below)
        return fmpq(below)

    def power(self, base: Value, exponent: Value) -> Value:
        n = whole(exponent)
        if n == 0:
            return fmpq(1)
        if base is ZOO or exponent is ZOO:
            if n is None:
                raise Undefined
            return ZOO if n > 0 else fmpq(0)
        if n is None or n < 0:
            base = self.nonzero(base)
        if isinstance(base, fmpq):
            if base == 0:
                sign = self.sign(exponent)
                return ZOO if sign < 0 else fmpq(1 - sign)
            exact = exact_power(base, exponent)
            if exact is not None:
                return exact
        if n is not None:
            return finite(to_ball(base) ** n)
        cut = self.off_the_cut(to_ball(base))
        if isinstance(exponent, fmpq) and exponent == fmpq(1, 2):
            return finite(cut.sqrt())
        return finite((cut.log() * to_ball(exponent)).exp())

    # Conditions

    def truth(self, c: Any) -> bool:
        if c in (True, False):
            return bool(c)
        if isinstance(c, sp.And):
            return all(self.truth(part) for part in c.args)
        if isinstance(c, sp.Or):
            return any(self.truth(part) for part in c.args)
        if isinstance(c, sp.Not):
            return not self.truth(c.args[0])
        if not isinstance(c, sp.core.relational.Relational):
            raise Unknown(type(c).__name__)
        if isinstance(c, (sp.Eq, sp.Ne)):
            return self._equal(c.lhs, c.rhs) is isinstance(c, sp.Eq)
        for infinite, sign in ((c.rhs, 1), (c.lhs, -1)):
            if infinite in (sp.oo, -sp.oo):
                return bool(c.func(0, sign if infinite == sp.oo else -sign))
        return bool(c.func(self.sign(self.of(c.lhs - c.rhs)), 0))

    def _equal(self, left: Any, right: Any) -> bool:
        gap = self.nonzero(add(self.of(left), multiply(fmpq(-1), self.of(right))))
        return isinstance(gap, fmpq) and bool(gap == 0)
