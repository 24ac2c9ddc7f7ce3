"""Values with proofs: an expression at a point, as an exact rational or a ball that holds it.

A ball is a midpoint and a radius (python-flint's `acb`): the true value is inside. So two values
whose balls do not meet are different, whatever was rounded; and where a sign, a floor or a branch
cannot be read off a ball, `Unclear` asks for more digits instead of guessing.

Throughout:
    settle   the last attempt: what is zero to all the digits we have is taken for zero
    ZOO      the pole 1/0; 1/ZOO is 0 again, so that 1/(−1)! is 0 as for binomials
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import contextmanager
from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from typing import Any

import flint
import sympy as sp
from flint import acb, arb, fmpq

MOST_TERMS = 2_000  # of a Sum or a Product
LARGEST_EXACT_BITS = 20_000  # beyond, powers of rationals are balls too


class Undefined(ArithmeticError):
    """No value here: a pole inside a function, a comparison of non-real numbers, no branch."""


class Unclear(ArithmeticError):
    """The balls are too wide to say; more digits may help."""


class Unknown(ArithmeticError):
    """A function this module cannot evaluate."""


class _Pole:
    def __repr__(self) -> str:
        return "zoo"


ZOO = _Pole()
Value = Any  # fmpq, acb or ZOO
Point = Mapping[sp.Symbol, Any]  # Fraction, or an expression without symbols


@contextmanager
def precision(bits: int) -> Iterator[None]:
    """Work with `bits` bits inside the block."""
    before = flint.ctx.prec
    flint.ctx.prec = bits
    try:
        yield
    finally:
        flint.ctx.prec = before


def value(expression: sp.Expr, point: Point, *, settle: bool = False) -> Value:
    """The value of a scalar expression at a point: exact `fmpq` where possible, else a ball.

    Raises Undefined, Unclear or Unknown.

    >>> x = sp.Symbol("x")
    >>> value(x**2 / 3, {x: Fraction(3, 2)})
    3/4
    """
    result = _Evaluation(point, settle).of(expression)
    if result is ZOO:
        raise Undefined
    return result


def truth(condition: Any, point: Point, *, settle: bool = False) -> bool:
    """Whether a relation, or relations joined by and, or, not, holds at a point."""
    return _Evaluation(point, settle).truth(condition)


def sign_of(number: Value, settle: bool = False) -> int:
    """−1, 0 or 1; raises Undefined for a non-real number, Unclear when the ball holds zero."""
    if isinstance(number, fmpq):
        return (number > 0) - (number < 0)
    real = _real(number, settle)
    if real > 0:
        return 1
    if real < 0:
        return -1
    if real.is_zero() or (settle and negligible(real)):
        return 0
    raise Unclear


def negligible(ball: arb) -> bool:
    """Whether a ball around zero is as narrow as the working precision can mean."""
    return bool(ball.contains(0) and abs(ball) < arb(2) ** (-flint.ctx.prec // 4))


def to_ball(number: Value) -> acb:
    """The number as a complex ball."""
    if number is ZOO:
        raise Undefined
    return acb(number) if isinstance(number, fmpq) else number


def _finite(ball: Any) -> acb:
    result = acb(ball)
    if not result.is_finite():
        raise Unclear
    return result


def _real(number: Value, settle: bool) -> arb:
    ball = to_ball(number)
    if not ball.imag.contains(0):
        raise Undefined
    if not ball.imag.is_zero() and not (settle or negligible(ball.imag)):
        raise Unclear
    return ball.real


class _Evaluation:
    """One expression at one point; shared subexpressions are computed once."""

    def __init__(self, point: Point, settle: bool) -> None:
        self.settle = settle
        self.known: dict[sp.Basic, Value] = {}
        for symbol, at in point.items():
            exact = isinstance(at, (int, Fraction))
            self.known[symbol] = fmpq(at.numerator, at.denominator) if exact else self.of(at)

    def of(self, e: sp.Basic) -> Value:
        found = self.known.get(e)
        if found is None:
            found = self.known[e] = self._compute(e)
        return found

    def _compute(self, e: sp.Basic) -> Value:
        if isinstance(e, sp.Rational):
            return fmpq(int(e.p), int(e.q))
        if isinstance(e, sp.Add):
            return reduce(_add, map(self.of, e.args))
        if isinstance(e, sp.Mul):
            return reduce(_multiply, map(self.of, e.args))
        if isinstance(e, sp.Pow):
            return self.power(self.of(e.base), self.of(e.exp))
        if e in _CONSTANTS:
            return _CONSTANTS[e]()
        if e in (sp.oo, -sp.oo, sp.zoo, sp.nan):
            raise Undefined
        rule = _RULES.get(type(e))
        if rule is not None:
            return rule(self, e)
        plain = _PLAIN.get(type(e))
        if plain is not None and len(e.args) == 1:
            return _finite(plain(to_ball(self.of(e.args[0]))))
        raise Unknown(type(e).__name__)

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
        return bool(c.func(self.sign(c.lhs - c.rhs), 0))

    def _equal(self, left: Any, right: Any) -> bool:
        gap = _add(self.of(left), _multiply(fmpq(-1), self.of(right)))
        if isinstance(gap, fmpq):
            return bool(gap == 0)
        ball = to_ball(gap)
        if not ball.contains(0):
            return False
        if self.settle and negligible(ball.real) and negligible(ball.imag):
            return True
        raise Unclear

    def sign(self, e: sp.Basic) -> int:
        return sign_of(self.of(e), self.settle)

    def real(self, e: sp.Basic) -> Any:
        """A real value: an exact rational or a real ball."""
        number = self.of(e)
        return number if isinstance(number, fmpq) else _real(number, self.settle)

    def nonzero(self, number: Value) -> Value:
        """The number, or exact zero; raises Unclear if a ball holds both."""
        if number is ZOO or isinstance(number, fmpq) or not number.contains(0):
            return number
        if self.settle and negligible(number.real) and negligible(number.imag):
            return fmpq(0)
        raise Unclear

    def off_the_cut(self, ball: acb) -> acb:
        """A ball on one side of the negative real axis, where log and powers jump."""
        if ball.imag.is_zero() or not ball.imag.contains(0) or ball.real > 0:
            return ball
        if self.settle and negligible(ball.imag):
            return acb(ball.real)
        raise Unclear

    def power(self, base: Value, exponent: Value) -> Value:
        whole = isinstance(exponent, fmpq) and exponent.q == 1
        if whole and exponent == 0:
            return fmpq(1)
        if base is ZOO or exponent is ZOO:
            if not whole or exponent is ZOO:
                raise Undefined
            return ZOO if exponent > 0 else fmpq(0)
        if not (whole and exponent > 0):
            base = self.nonzero(base)
        if isinstance(base, fmpq):
            if base == 0:
                return self._power_of_zero(exponent)
            exact = _exact_power(base, exponent)
            if exact is not None:
                return exact
        if whole:
            return _finite(to_ball(base) ** exponent.p)
        cut = self.off_the_cut(to_ball(base))
        if isinstance(exponent, fmpq) and exponent == fmpq(1, 2):
            return _finite(cut.sqrt())
        return _finite((cut.log() * to_ball(exponent)).exp())

    def _power_of_zero(self, exponent: Value) -> Value:
        sign = sign_of(exponent, self.settle)
        return ZOO if sign < 0 else fmpq(1 - sign)


def _add(a: Value, b: Value) -> Value:
    if a is ZOO or b is ZOO:
        if a is b:
            raise Undefined
        return ZOO
    if isinstance(a, fmpq) and isinstance(b, fmpq):
        return a + b
    return to_ball(a) + to_ball(b)


def _multiply(a: Value, b: Value) -> Value:
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


def _exact_power(base: fmpq, exponent: Value) -> fmpq | None:
    """base**exponent as a rational, if it is one of reasonable size."""
    if not isinstance(exponent, fmpq):
        return None
    n = int(exponent.p)
    if base.height_bits() * abs(n) > LARGEST_EXACT_BITS:
        return None
    if exponent.q == 1:
        return base**n
    if exponent.q == 2 and base > 0:
        p, q = int(base.p), int(base.q)
        root = fmpq(sp.integer_nthroot(p, 2)[0], sp.integer_nthroot(q, 2)[0])
        return root**n if root * root == base else None
    return None


# Rules: the functions whose value needs more than one ball function.

Rule = Callable[["_Evaluation", Any], Value]


def _exp(self: _Evaluation, e: Any) -> Value:
    exponent = self.of(e.args[0])
    if isinstance(exponent, fmpq) and exponent == 0:
        return fmpq(1)
    return _finite(to_ball(exponent).exp())


def _log(self: _Evaluation, e: Any) -> Value:
    argument = self.nonzero(self.of(e.args[0]))
    if argument is ZOO:
        raise Undefined
    if isinstance(argument, fmpq) and argument in (0, 1):
        return ZOO if argument == 0 else fmpq(0)
    return _finite(self.off_the_cut(to_ball(argument)).log())


def _abs(self: _Evaluation, e: Any) -> Value:
    number = self.of(e.args[0])
    return abs(number) if isinstance(number, fmpq) else acb(abs(to_ball(number)))


def _sign(self: _Evaluation, e: Any) -> Value:
    number = self.nonzero(self.of(e.args[0]))
    if isinstance(number, fmpq) or to_ball(number).imag.contains(0):
        return fmpq(sign_of(number, self.settle))
    return _finite(to_ball(number) / acb(abs(to_ball(number))))


def _heaviside(self: _Evaluation, e: Any) -> Value:
    sign = self.sign(e.args[0])
    return self.of(e.args[1]) if sign == 0 else fmpq((sign + 1) // 2)


def _extreme(sign: int) -> Rule:
    def rule(self: _Evaluation, e: Any) -> Value:
        numbers = [self.real(a) for a in e.args if a is not sp.S.NegativeInfinity * sign]
        if all(isinstance(n, fmpq) for n in numbers):
            return max(numbers) if sign > 0 else min(numbers)
        return acb(reduce(arb.max if sign > 0 else arb.min, map(arb, numbers)))

    return rule


def _floor_of(number: Any, settle: bool) -> fmpq:
    if isinstance(number, fmpq):
        return fmpq(number.floor())
    whole = number.floor().unique_fmpz()
    if whole is None and settle:
        nearest = (number + arb(fmpq(1, 2))).floor().unique_fmpz()
        if nearest is not None and negligible(number - nearest):
            whole = nearest
    if whole is None:
        raise Unclear
    return fmpq(whole)


def _floor(self: _Evaluation, e: Any) -> Value:
    return _floor_of(self.real(e.args[0]), self.settle)


def _ceiling(self: _Evaluation, e: Any) -> Value:
    return -_floor_of(-self.real(e.args[0]), self.settle)


def _frac(self: _Evaluation, e: Any) -> Value:
    return _add(self.of(e.args[0]), -_floor(self, e))


def _mod(self: _Evaluation, e: Any) -> Value:
    p, q = self.of(e.args[0]), self.nonzero(self.of(e.args[1]))
    if isinstance(q, fmpq) and q == 0:
        raise Undefined
    ratio = _multiply(p, self.power(q, fmpq(-1)))
    turns = _floor_of(ratio if isinstance(ratio, fmpq) else _real(ratio, self.settle), self.settle)
    return _add(p, _multiply(-turns, q))


def _piecewise(self: _Evaluation, e: Any) -> Value:
    for branch in e.args:
        if self.truth(branch.cond):
            return self.of(branch.expr)
    raise Undefined


def _gamma_of(number: Value) -> Value:
    if isinstance(number, fmpq) and number.q == 1:
        if number <= 0:
            return ZOO
        if number <= MOST_TERMS:
            return fmpq(flint.fmpz(int(number.p) - 1).fac_ui(int(number.p) - 1))
    return _finite(to_ball(number).gamma())


def _gamma(self: _Evaluation, e: Any) -> Value:
    return _gamma_of(self.of(e.args[0]))


def _factorial(self: _Evaluation, e: Any) -> Value:
    return _gamma_of(_add(self.of(e.args[0]), fmpq(1)))


def _binomial(self: _Evaluation, e: Any) -> Value:
    n, k = self.of(e.args[0]), self.of(e.args[1])
    if isinstance(k, fmpq) and k.q == 1 and k <= MOST_TERMS:
        factors = (_multiply(_add(n, fmpq(1 - i)), fmpq(1, i)) for i in range(1, int(k.p) + 1))
        return reduce(_multiply, factors, fmpq(1)) if k >= 0 else fmpq(0)
    top = _gamma_of(_add(n, fmpq(1)))
    below = to_ball(_add(k, fmpq(1))).rgamma() * (to_ball(n) - to_ball(k) + 1).rgamma()
    return _multiply(top, _finite(below))


def _beta(self: _Evaluation, e: Any) -> Value:
    a, b = (to_ball(self.of(x)) for x in (e.args * 2)[:2])
    return _finite(a.gamma() * b.gamma() * (a + b).rgamma())


def _rising(self: _Evaluation, e: Any) -> Value:
    x, k = self.of(e.args[0]), self.of(e.args[1])
    rising = isinstance(e, sp.RisingFactorial)
    if not (isinstance(k, fmpq) and k.q == 1 and 0 <= k <= MOST_TERMS):
        above, below = (_add(x, k), x) if rising else (_add(x, fmpq(1)), _add(x, 1 - k))
        return _multiply(_gamma_of(above), _finite(to_ball(below).rgamma()))
    step = 1 if rising else -1
    return reduce(_multiply, (_add(x, fmpq(step * i)) for i in range(int(k.p))), fmpq(1))


def _factorial2(self: _Evaluation, e: Any) -> Value:
    n = self.of(e.args[0])
    if not (isinstance(n, fmpq) and n.q == 1 and -1 <= n <= MOST_TERMS):
        raise Unknown("factorial2")
    return reduce(_multiply, map(fmpq, range(int(n.p), 0, -2)), fmpq(1))


def _polygamma(self: _Evaluation, e: Any) -> Value:
    order, x = self.of(e.args[0]), self.of(e.args[1])
    if isinstance(x, fmpq) and x.q == 1 and x <= 0:
        return ZOO
    return _finite(to_ball(x).polygamma(to_ball(order)))


def _zeta(self: _Evaluation, e: Any) -> Value:
    s = self.of(e.args[0])
    if isinstance(s, fmpq) and s == 1:
        return ZOO
    return _finite(to_ball(s).zeta(*(to_ball(self.of(a)) for a in e.args[1:])))


def _lambertw(self: _Evaluation, e: Any) -> Value:
    branch = int(e.args[1]) if len(e.args) > 1 else 0
    return _finite(to_ball(self.of(e.args[0])).lambertw(branch))


def _atan2(self: _Evaluation, e: Any) -> Value:
    y, x = (self.real(a) for a in e.args)
    if self.sign(e.args[1]) <= 0 and self.sign(e.args[0]) == 0:
        if self.sign(e.args[1]) == 0:
            raise Undefined
        return acb(arb.pi())
    return _finite(arb.atan2(arb(y), arb(x)))


def _arg(self: _Evaluation, e: Any) -> Value:
    number = self.nonzero(self.of(e.args[0]))
    if number is ZOO or (isinstance(number, fmpq) and number == 0):
        raise Undefined
    return _finite(self.off_the_cut(to_ball(number)).log().imag)


def _sinc(self: _Evaluation, e: Any) -> Value:
    x = self.nonzero(self.of(e.args[0]))
    if isinstance(x, fmpq) and x == 0:
        return fmpq(1)
    return _finite(to_ball(x).sin() / to_ball(x))


def _part(take: Callable[[acb], Any]) -> Rule:
    return lambda self, e: acb(take(to_ball(self.of(e.args[0]))))


def _of_reciprocal(function: Callable[[acb], acb], at_zero: Callable[[], Value]) -> Rule:
    """acot x = atan(1/x), and its like; at_zero gives the value SymPy has for x = 0."""

    def rule(self: _Evaluation, e: Any) -> Value:
        inverse = self.power(self.of(e.args[0]), fmpq(-1))
        return at_zero() if inverse is ZOO else _finite(function(to_ball(inverse)))

    return rule


def _odd_at_zero(function: Callable[[acb], acb], pole: bool) -> Rule:
    """tan, sinh … with their exact value, or pole, at zero."""

    def rule(self: _Evaluation, e: Any) -> Value:
        x = self.of(e.args[0])
        if isinstance(x, fmpq) and x == 0:
            return ZOO if pole else fmpq(0)
        return _finite(function(to_ball(x)))

    return rule


def _repeated(step: Callable[[Value, Value], Value], start: int) -> Rule:
    """A finite Sum or Product, term by term."""

    def rule(self: _Evaluation, e: Any) -> Value:
        if len(e.limits) != 1 or len(e.limits[0]) != 3:
            raise Unknown("Sum")
        index, low, high = e.limits[0]
        first, last = self.of(low), self.of(high)
        if not all(isinstance(n, fmpq) and n.q == 1 for n in (first, last)):
            raise Undefined
        if last - first > MOST_TERMS:
            raise Unknown("Sum")
        total: Value = fmpq(start)
        for n in range(int(first.p), int(last.p) + 1):
            inner = _Evaluation({}, self.settle)
            inner.known.update((k, v) for k, v in self.known.items() if not k.has(index))
            inner.known[index] = fmpq(n)
            total = step(total, inner.of(e.function))
        return total

    return rule


def _undefined() -> Value:
    raise Undefined


_CONSTANTS: dict[sp.Basic, Callable[[], acb]] = {
    sp.pi: lambda: acb(arb.pi()),
    sp.E: lambda: acb(arb.const_e()),
    sp.I: lambda: acb(0, 1),
    sp.EulerGamma: lambda: acb(arb.const_euler()),
    sp.Catalan: lambda: acb(arb.const_catalan()),
    sp.GoldenRatio: lambda: (acb(5).sqrt() + 1) / 2,
}

_PLAIN: dict[type[sp.Basic], Callable[[acb], acb]] = {
    sp.cos: acb.cos, sp.sec: acb.sec, sp.cosh: acb.cosh, sp.sech: acb.sech,
    sp.acos: acb.acos, sp.acosh: acb.acosh, sp.erfc: acb.erfc, sp.loggamma: acb.lgamma,
}  # fmt: skip

_RULES: dict[type[sp.Basic], Rule] = {
    sp.exp: _exp, sp.log: _log, sp.Abs: _abs, sp.sign: _sign, sp.Heaviside: _heaviside,
    sp.Max: _extreme(1), sp.Min: _extreme(-1), sp.floor: _floor, sp.ceiling: _ceiling,
    sp.frac: _frac, sp.Mod: _mod, sp.Piecewise: _piecewise,
    sp.gamma: _gamma, sp.factorial: _factorial, sp.factorial2: _factorial2,
    sp.binomial: _binomial, sp.beta: _beta, sp.RisingFactorial: _rising,
    sp.FallingFactorial: _rising, sp.polygamma: _polygamma, sp.zeta: _zeta,
    sp.LambertW: _lambertw, sp.atan2: _atan2, sp.arg: _arg, sp.sinc: _sinc,
    sp.re: _part(lambda z: z.real), sp.im: _part(lambda z: z.imag),
    sp.conjugate: _part(lambda z: z.conjugate()),
    sp.acot: _of_reciprocal(acb.atan, lambda: acb(arb.pi()) / 2),
    sp.acoth: _of_reciprocal(acb.atanh, _undefined),
    sp.asec: _of_reciprocal(acb.acos, _undefined),
    sp.acsc: _of_reciprocal(acb.asin, _undefined),
    sp.asech: _of_reciprocal(acb.acosh, _undefined),
    sp.acsch: _of_reciprocal(acb.asinh, _undefined),
    sp.sin: _odd_at_zero(acb.sin, False), sp.tan: _odd_at_zero(acb.tan, False),
    sp.sinh: _odd_at_zero(acb.sinh, False), sp.tanh: _odd_at_zero(acb.tanh, False),
    sp.asin: _odd_at_zero(acb.asin, False), sp.atan: _odd_at_zero(acb.atan, False),
    sp.asinh: _odd_at_zero(acb.asinh, False), sp.atanh: _odd_at_zero(acb.atanh, False),
    sp.erf: _odd_at_zero(acb.erf, False), sp.erfi: _odd_at_zero(acb.erfi, False),
    sp.cot: _odd_at_zero(acb.cot, True), sp.csc: _odd_at_zero(acb.csc, True),
    sp.coth: _odd_at_zero(acb.coth, True), sp.csch: _odd_at_zero(acb.csch, True),
    sp.Sum: _repeated(_add, 0), sp.Product: _repeated(_multiply, 1),
}  # fmt: skip
