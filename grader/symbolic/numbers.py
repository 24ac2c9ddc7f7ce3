"""Values: exact rationals where possible, else balls that hold the true value.

A ball is a midpoint and a radius (`acb`, of python-flint or our own): the true value is inside. So two values
whose balls do not meet are different, whatever was rounded.

    ZOO   the pole 1/0; 1/ZOO is 0 again, so that 1/(−1)! is 0, as binomials need
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sympy as sp

from grader.symbolic.arithmetic import CONTEXT, acb, arb, fmpq

MOST_BITS = 30_000  # of precision that is ever asked for
LARGEST_EXACT_BITS = 20_000  # beyond, powers of rationals are balls too


class Undefined(ArithmeticError):
    """No value here: a pole inside a function, a comparison of non-real numbers, no branch."""


class Unclear(ArithmeticError):
    """The balls are too wide to say; more digits may help."""


class Unknown(ArithmeticError):
    """A function that has no rule."""


class Pole:
    """The value of 1/0."""


ZOO = Pole()
Value = Any  # fmpq, acb or ZOO


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Work with `bits` bits inside the block."""
    before = CONTEXT.prec
    CONTEXT.prec = bits
    try:
        yield
    finally:
        CONTEXT.prec = before


def negligible(ball: arb) -> bool:
    """Whether a ball holds zero and is as narrow as a quarter of the working digits.

    >>> negligible(arb(0)), negligible(arb(1))
    (True, False)
    """
    return bool(ball.contains(0) and abs(ball) < arb(2) ** (-CONTEXT.prec // 4))


def is_real(number: Value) -> bool:
    """Whether a value may be real: its imaginary part holds zero."""
    return isinstance(number, fmpq) or bool(number.imag.contains(0))


def to_ball(number: Value) -> acb:
    """The number as a complex ball; raises Undefined for a pole."""
    if number is ZOO:
        raise Undefined
    return acb(number) if isinstance(number, fmpq) else number


def finite(ball: Any) -> acb:
    """The ball, unless it is as wide as the plane: then raises Unclear."""
    result = acb(ball)
    if not result.is_finite():
        raise Unclear
    return result


def whole(number: Value) -> int | None:
    """The integer that a value exactly is, if it is one.

    >>> whole(fmpq(3)), whole(fmpq(1, 2))
    (3, None)
    """
    return int(number.p) if isinstance(number, fmpq) and number.q == 1 else None


def add(a: Value, b: Value) -> Value:
    """a + b; a pole added to a pole is Undefined."""
    if a is ZOO or b is ZOO:
        if a is b:
            raise Undefined
        return ZOO
    if isinstance(a, fmpq) and isinstance(b, fmpq):
        return a + b
    return to_ball(a) + to_ball(b)


def multiply(a: Value, b: Value) -> Value:
    """a·b; an exact zero makes zero, except of a pole."""
    if a is ZOO or b is ZOO:
        other = b if a is ZOO else a
        if other is not ZOO and to_ball(other).contains(0):
            raise Undefined
        return ZOO
    if isinstance(a, fmpq) and isinstance(b, fmpq):
        return a * b
    for exact in (a, b):
        if isinstance(exact, fmpq) and exact == 0:
            return exact
    return to_ball(a) * to_ball(b)


def exact_power(base: fmpq, exponent: Value) -> fmpq | None:
    """base**exponent as a rational, if it is one of reasonable size.

    >>> exact_power(fmpq(9, 4), fmpq(-1, 2))
    2/3
    """
    if not isinstance(exponent, fmpq):
        return None
    n = int(exponent.p)
    if base.height_bits() * abs(n) > LARGEST_EXACT_BITS:
        return None
    if exponent.q == 1:
        return base**n
    if exponent.q == 2 and base > 0:
        root = fmpq(sp.integer_nthroot(int(base.p), 2)[0], sp.integer_nthroot(int(base.q), 2)[0])
        return root**n if root * root == base else None
    return None
