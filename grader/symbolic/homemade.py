"""Rationals and balls on top of mpmath, which SymPy brings: what stands in for python-flint where it is not installed.

The names and the meaning are python-flint's, as far as this package uses them. A ball's radius is carried through
sums, products and quotients as exactly as there; through any other function it is found by trying the ends of
the ball and doubled, which is no proof, but lies tens of digits away from where it could matter.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import mpmath

CONTEXT = mpmath.MPContext()  # of our own: SymPy works with the common one
GUARD = 30  # bits more than asked for, while a function is computed
FAILURES = (ArithmeticError, ValueError, TypeError, mpmath.libmp.NoConvergence, NotImplementedError)

Number = Any  # of mpmath


class Rational(Fraction):
    """A fraction with python-flint's words.

    >>> Rational(7, 2).floor(), Rational(1, 3) + 1
    (3, 4/3)
    """

    @property
    def p(self) -> int:
        return self.numerator

    @property
    def q(self) -> int:
        return self.denominator

    def floor(self) -> int:
        return math.floor(self)

    def height_bits(self) -> int:
        return max(abs(self.numerator).bit_length(), self.denominator.bit_length())

    def __repr__(self) -> str:
        return str(self)


def staying_rational(name: str) -> Callable[..., Any]:
    """An operation of fractions whose result is one of ours."""
    plain = getattr(Fraction, name)

    def operation(self: Rational, *others: Any) -> Any:
        found = plain(self, *others)
        return Rational(found) if isinstance(found, (Fraction, int)) and type(found) is not bool else found

    return operation


for _name in ("add", "radd", "sub", "rsub", "mul", "rmul", "truediv", "rtruediv", "pow", "neg", "abs"):
    setattr(Rational, f"__{_name}__", staying_rational(f"__{_name}__"))


class Ball:
    """What the arithmetic of real and complex balls shares: the other operations come from +, ·, / and the opposite.

    >>> (1 - Real(3)).contains(-2), (1 / Complex(4)).contains(0), (3 * Complex(2) - 6).contains(0)
    (True, False, True)
    """

    __slots__ = ()

    def __sub__(self: Any, other: Any) -> Any:
        return self + -type(self)(other)

    def __radd__(self: Any, other: Any) -> Any:
        return self + other

    def __rsub__(self: Any, other: Any) -> Any:
        return type(self)(other) - self

    def __rmul__(self: Any, other: Any) -> Any:
        return self * other

    def __rtruediv__(self: Any, other: Any) -> Any:
        return type(self)(other) / self


class Real(Ball):
    """A real ball: all numbers no further from `middle` than `radius`.

    >>> Real(Rational(1, 3)).contains(0), Real(2) > 1
    (False, True)
    """

    __slots__ = ("middle", "radius")
    middle: Number
    radius: Number

    def __init__(self, value: Any = 0, radius: Number = None) -> None:
        if isinstance(value, Real):
            self.middle, self.radius = value.middle, value.radius
        elif isinstance(value, Fraction):
            self.middle = CONTEXT.mpf(value.numerator) / value.denominator
            small = value.denominator == 1 and abs(value.numerator).bit_length() <= CONTEXT.prec
            self.radius = CONTEXT.zero if small else rounding(self.middle)
        else:
            self.middle = CONTEXT.mpf(value)
            self.radius = CONTEXT.zero if radius is None else CONTEXT.mpf(radius)

    @property
    def low(self) -> Number:
        return self.middle - self.radius

    @property
    def high(self) -> Number:
        return self.middle + self.radius

    def __repr__(self) -> str:
        return f"[{CONTEXT.nstr(self.middle, 15)} +/- {CONTEXT.nstr(self.radius, 3)}]"

    # Arithmetic

    def __add__(self, other: Any) -> Real:
        other = Real(other)
        middle = self.middle + other.middle
        return Real(middle, self.radius + other.radius + rounding(middle))

    def __mul__(self, other: Any) -> Real:
        other = Real(other)
        middle = self.middle * other.middle
        spread = abs(self.middle) * other.radius + abs(other.middle) * self.radius + self.radius * other.radius
        return Real(middle, spread + rounding(middle))

    def __truediv__(self, other: Any) -> Real:
        other = Real(other)
        if other.contains(0):
            return Real(CONTEXT.nan)
        middle = 1 / other.middle
        spread = other.radius / (abs(other.middle) * (abs(other.middle) - other.radius))
        return self * Real(middle, spread + rounding(middle))

    def __pow__(self, n: int) -> Real:
        return Complex(self).through(lambda x: x**n).real

    def __neg__(self) -> Real:
        return Real(-self.middle, self.radius)

    def __abs__(self) -> Real:
        return self if self.low >= 0 else -self if self.high <= 0 else Real(abs(self.middle), self.radius)

    # What is sure

    def __lt__(self, other: Any) -> bool:
        return bool(self.high < Real(other).low)

    def __le__(self, other: Any) -> bool:
        return bool(self.high <= Real(other).low)

    def __gt__(self, other: Any) -> bool:
        return bool(self.low > Real(other).high)

    def __ge__(self, other: Any) -> bool:
        return bool(self.low >= Real(other).high)

    def overlaps(self, other: Real) -> bool:
        return not (self < other or self > other)

    def contains(self, number: int) -> bool:
        return self.overlaps(Real(number))

    def is_zero(self) -> bool:
        return bool(self.middle == 0 and self.radius == 0)

    def is_finite(self) -> bool:
        return bool(CONTEXT.isfinite(self.middle) and CONTEXT.isfinite(self.radius))

    # Parts and neighbours

    def mid(self) -> Real:
        return Real(self.middle)

    def man_exp(self) -> tuple[int, int]:
        mantissa, exponent = self.middle.man_exp
        return int(mantissa), int(exponent)

    def floor(self) -> Real:
        low, high = CONTEXT.floor(self.low), CONTEXT.floor(self.high)
        return Real(low) if low == high else Real((low + high) / 2, (high - low + 1) / 2)

    def unique_fmpz(self) -> int | None:
        """The one integer in the ball, if it holds just one."""
        low, high = int(CONTEXT.ceil(self.low)), int(CONTEXT.floor(self.high))
        return low if low == high else None

    def max(self, other: Real) -> Real:
        return self if self >= other else other if other >= self else hull(self, other, max)

    def min(self, other: Real) -> Real:
        return self if self <= other else other if other <= self else hull(self, other, min)

    def str(self, digits: int, radius: bool = True) -> str:
        """So many decimals of the middle, and no more than the radius leaves standing."""
        known = digits
        if self.radius > 0 and self.middle != 0:
            known = int(CONTEXT.log10(abs(self.middle) / self.radius)) if self.radius < abs(self.middle) else 1
        text: str = CONTEXT.nstr(self.middle, max(1, min(digits, known)))
        return text if not radius else repr(self)

    @staticmethod
    def pi() -> Real:
        return constant(CONTEXT.pi)

    @staticmethod
    def const_e() -> Real:
        return constant(CONTEXT.e)

    @staticmethod
    def const_euler() -> Real:
        return constant(CONTEXT.euler)

    @staticmethod
    def const_catalan() -> Real:
        return constant(CONTEXT.catalan)

    @staticmethod
    def atan2(y: Real, x: Real) -> Real:
        if y.contains(0) and not x > 0:
            return Real(CONTEXT.nan)
        return Complex(x, y).log().imag


def rounding(value: Number) -> Number:
    """How far a result may lie from the truth after it was rounded."""
    return CONTEXT.ldexp(abs(value), -CONTEXT.prec)


def constant(number: Number) -> Real:
    middle = +number
    return Real(middle, rounding(middle))


def hull(a: Real, b: Real, choose: Callable[..., Any]) -> Real:
    """The larger, or the smaller, of two balls that meet: it lies between the extremes of both."""
    low, high = choose(a.low, b.low), choose(a.high, b.high)
    return Real((low + high) / 2, (high - low) / 2 + rounding(high))


def function(name: str) -> Callable[[Complex], Complex]:
    """A function of mpmath's, of a ball."""
    return lambda z: z.through(getattr(CONTEXT, name))


class Complex(Ball):
    """A complex ball: a real one for each part.

    >>> Complex(2).sqrt().real.contains(1), Complex(-4).sqrt().real.is_zero()
    (False, True)
    """

    __slots__ = ("imag", "real")
    real: Real
    imag: Real

    def __init__(self, real: Any = 0, imag: Any = 0) -> None:
        if isinstance(real, Complex):
            self.real, self.imag = real.real, real.imag
        else:
            self.real, self.imag = Real(real), Real(imag)

    def __repr__(self) -> str:
        return f"{self.real!r} + {self.imag!r}*I"

    def through(self, of: Callable[[Number], Number]) -> Complex:
        """The image of the ball: that of its middle, as wide as those of its ends say, twice; nowhere if one fails."""
        try:
            with CONTEXT.workprec(CONTEXT.prec + GUARD):
                middle, ends = self.middle(), [of(end) for end in self.ends()]
                image = CONTEXT.mpc(of(middle))
                spreads = [end - image for end in map(CONTEXT.mpc, ends)]
                radii = [2 * max([abs(p(s)) for s in spreads], default=0) for p in (CONTEXT.re, CONTEXT.im)]
        except FAILURES:
            return Complex(CONTEXT.nan)
        slack = rounding(abs(image))
        parts = zip((image.real, image.imag), radii, strict=True)
        return Complex(*(Real(+part, radius + (slack if part or radius else 0)) for part, radius in parts))

    def middle(self) -> Number:
        real, imag = self.real.middle, self.imag.middle
        return real if self.imag.is_zero() else CONTEXT.mpc(real, imag)

    def ends(self) -> list[Number]:
        """The middle moved to either end of either part; none of an exact number."""
        along = [(self.real.radius, 1), (self.imag.radius, 1j)]
        steps = [sign * radius * direction for radius, direction in along if radius for sign in (1, -1)]
        return [self.middle() + step for step in steps]

    # Arithmetic

    def __add__(self, other: Any) -> Complex:
        other = Complex(other)
        return Complex(self.real + other.real, self.imag + other.imag)

    def __mul__(self, other: Any) -> Complex:
        a, b = self, Complex(other)
        return Complex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real)

    def __truediv__(self, other: Any) -> Complex:
        other = Complex(other)
        if other.imag.is_zero():
            return Complex(self.real / other.real, self.imag / other.real)
        size = other.real * other.real + other.imag * other.imag
        return self * Complex(other.real / size, -other.imag / size)

    def __pow__(self, n: int) -> Complex:
        return Complex(CONTEXT.nan) if n < 0 and self.contains(0) else self.through(lambda z: z**n)

    def __neg__(self) -> Complex:
        return Complex(-self.real, -self.imag)

    def __abs__(self) -> Real:
        if self.imag.is_zero():
            return abs(self.real)
        middle = CONTEXT.hypot(self.real.middle, self.imag.middle)
        return Real(middle, self.real.radius + self.imag.radius + rounding(middle))

    def conjugate(self) -> Complex:
        return Complex(self.real, -self.imag)

    # What is sure

    def contains(self, number: int) -> bool:
        return self.real.contains(number) and self.imag.contains(0)

    def overlaps(self, other: Complex) -> bool:
        return self.real.overlaps(other.real) and self.imag.overlaps(other.imag)

    def is_finite(self) -> bool:
        return self.real.is_finite() and self.imag.is_finite()

    # Functions

    exp, log, sqrt = function("exp"), function("log"), function("sqrt")
    sin, cos, tan, cot, sec, csc = map(function, ("sin", "cos", "tan", "cot", "sec", "csc"))
    sinh, cosh, tanh, coth, sech, csch = map(function, ("sinh", "cosh", "tanh", "coth", "sech", "csch"))
    asin, acos, atan = map(function, ("asin", "acos", "atan"))
    asinh, acosh, atanh = map(function, ("asinh", "acosh", "atanh"))
    erf, erfc, erfi = map(function, ("erf", "erfc", "erfi"))
    gamma, rgamma, lgamma = map(function, ("gamma", "rgamma", "loggamma"))

    def polygamma(self, order: Complex) -> Complex:
        return self.through(lambda z: CONTEXT.psi(int(order.real.middle), z))

    def zeta(self, start: Complex | None = None) -> Complex:
        at = Complex(1) if start is None else start
        return self.through(lambda s: CONTEXT.zeta(s, at.middle()))

    def lambertw(self, branch: int) -> Complex:
        return self.through(lambda z: CONTEXT.lambertw(z, branch))


def real_roots(coefficients: list[int]) -> list[Fraction]:
    """The real zeros of a polynomial, its constant coefficient first, to some forty digits."""
    with CONTEXT.workprec(200):
        try:
            found = CONTEXT.polyroots(coefficients[::-1], maxsteps=100, extraprec=400)
        except FAILURES:
            return []
        return [Fraction(CONTEXT.nstr(CONTEXT.re(z), 40)) for z in found if abs(CONTEXT.im(z)) < 1e-20]
