"""How each function is evaluated: one rule a function, one ball function where that is enough."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import reduce
from typing import TYPE_CHECKING, Any

import sympy as sp

from grader.symbolic.arithmetic import acb, arb, fmpq
from grader.symbolic.numbers import (
    ZOO,
    Undefined,
    Unknown,
    Value,
    add,
    finite,
    multiply,
    to_ball,
    whole,
)

if TYPE_CHECKING:
    from grader.symbolic.balls import Evaluation

MOST_TERMS = 2_000  # of a Sum or a Product; and the largest factorial worked out

Rule = Callable[["Evaluation", Any], Value]


def _exp(at: Evaluation, e: Any) -> Value:
    exponent = at.of(e.args[0])
    return fmpq(1) if whole(exponent) == 0 else finite(to_ball(exponent).exp())


def _log(at: Evaluation, e: Any) -> Value:
    argument = at.nonzero(at.of(e.args[0]))
    if whole(argument) == 0:
        return ZOO
    if whole(argument) == 1:
        return fmpq(0)
    return finite(at.off_the_cut(to_ball(argument)).log())


def _abs(at: Evaluation, e: Any) -> Value:
    number = at.of(e.args[0])
    return abs(number) if isinstance(number, fmpq) else acb(abs(to_ball(number)))


def _sign(at: Evaluation, e: Any) -> Value:
    number = at.nonzero(at.of(e.args[0]))
    if isinstance(number, fmpq) or to_ball(number).imag.contains(0):
        return fmpq(at.sign(number))
    return finite(to_ball(number) / acb(abs(to_ball(number))))


def _heaviside(at: Evaluation, e: Any) -> Value:
    sign = at.sign(at.of(e.args[0]))
    return at.of(e.args[1]) if sign == 0 else fmpq((sign + 1) // 2)


def _extreme(sign: int) -> Rule:
    def rule(at: Evaluation, e: Any) -> Value:
        numbers = [at.real(at.of(a)) for a in e.args if a is not sp.S.NegativeInfinity * sign]
        if all(isinstance(n, fmpq) for n in numbers):
            return max(numbers) if sign > 0 else min(numbers)
        return acb(reduce(arb.max if sign > 0 else arb.min, map(arb, numbers)))

    return rule


def _floor(at: Evaluation, e: Any) -> Value:
    return at.floor(at.of(e.args[0]))


def _ceiling(at: Evaluation, e: Any) -> Value:
    return -at.floor(multiply(fmpq(-1), at.of(e.args[0])))


def _frac(at: Evaluation, e: Any) -> Value:
    return add(at.of(e.args[0]), -_floor(at, e))


def _mod(at: Evaluation, e: Any) -> Value:
    p, q = at.of(e.args[0]), at.nonzero(at.of(e.args[1]))
    if whole(q) == 0:
        raise Undefined
    turns = at.floor(multiply(p, at.power(q, fmpq(-1))))
    return add(p, multiply(-turns, q))


def _piecewise(at: Evaluation, e: Any) -> Value:
    for branch in e.args:
        if at.truth(branch.cond):
            return at.of(branch.expr)
    raise Undefined


def _gamma_of(number: Value) -> Value:
    n = whole(number)
    if n is not None and n <= 0:
        return ZOO
    if n is not None and n <= MOST_TERMS:
        return fmpq(math.factorial(n - 1))
    return finite(to_ball(number).gamma())


def _gamma(at: Evaluation, e: Any) -> Value:
    return _gamma_of(at.of(e.args[0]))


def _factorial(at: Evaluation, e: Any) -> Value:
    return _gamma_of(add(at.of(e.args[0]), fmpq(1)))


def _binomial(at: Evaluation, e: Any) -> Value:
    n, k = at.of(e.args[0]), at.of(e.args[1])
    count = whole(k)
    if count is not None and count <= MOST_TERMS:
        factors = (multiply(add(n, fmpq(1 - i)), fmpq(1, i)) for i in range(1, count + 1))
        return reduce(multiply, factors, fmpq(1)) if count >= 0 else fmpq(0)
    below = to_ball(add(k, fmpq(1))).rgamma() * (to_ball(n) - to_ball(k) + 1).rgamma()
    return multiply(_gamma_of(add(n, fmpq(1))), finite(below))


def _beta(at: Evaluation, e: Any) -> Value:
    a, b = (to_ball(at.of(x)) for x in (e.args * 2)[:2])
    return finite(a.gamma() * b.gamma() * (a + b).rgamma())


def _rising(at: Evaluation, e: Any) -> Value:
    x, k = at.of(e.args[0]), at.of(e.args[1])
    rising, count = isinstance(e, sp.RisingFactorial), whole(k)
    if count is not None and count < 0:
        raise Unknown(type(e).__name__)
    if count is None or count > MOST_TERMS:
        one = fmpq(1)
        above, below = (add(x, k), x) if rising else (add(x, one), add(x, add(one, -k)))
        return multiply(_gamma_of(above), finite(to_ball(below).rgamma()))
    step = 1 if rising else -1
    return reduce(multiply, (add(x, fmpq(step * i)) for i in range(count)), fmpq(1))


def _factorial2(at: Evaluation, e: Any) -> Value:
    n = whole(at.of(e.args[0]))
    if n is None or not -1 <= n <= MOST_TERMS:
        raise Unknown("factorial2")
    return reduce(multiply, map(fmpq, range(n, 0, -2)), fmpq(1))


def _polygamma(at: Evaluation, e: Any) -> Value:
    order, x = at.of(e.args[0]), at.of(e.args[1])
    n = whole(x)
    return ZOO if n is not None and n <= 0 else finite(to_ball(x).polygamma(to_ball(order)))


def _zeta(at: Evaluation, e: Any) -> Value:
    s = at.of(e.args[0])
    return ZOO if whole(s) == 1 else finite(to_ball(s).zeta(*(to_ball(at.of(a)) for a in e.args[1:])))


def _lambertw(at: Evaluation, e: Any) -> Value:
    branch = int(e.args[1]) if len(e.args) > 1 else 0
    return finite(to_ball(at.of(e.args[0])).lambertw(branch))


def _atan2(at: Evaluation, e: Any) -> Value:
    y, x = (at.of(a) for a in e.args)
    if at.sign(y) == 0 and at.sign(x) <= 0:
        if at.sign(x) == 0:
            raise Undefined
        return acb(arb.pi())
    return finite(arb.atan2(arb(at.real(y)), arb(at.real(x))))


def _arg(at: Evaluation, e: Any) -> Value:
    number = at.nonzero(at.of(e.args[0]))
    if number is ZOO or whole(number) == 0:
        raise Undefined
    return finite(at.off_the_cut(to_ball(number)).log().imag)


def _sinc(at: Evaluation, e: Any) -> Value:
    x = at.nonzero(at.of(e.args[0]))
    return fmpq(1) if whole(x) == 0 else finite(to_ball(x).sin() / to_ball(x))


def _part(take: Callable[[acb], Any]) -> Rule:
    return lambda at, e: acb(take(to_ball(at.of(e.args[0]))))


def _of_reciprocal(function: Callable[[acb], acb], at_zero: Callable[[], Value]) -> Rule:
    """acot x = atan(1/x), and its like; at_zero gives the value SymPy has for x = 0."""

    def rule(at: Evaluation, e: Any) -> Value:
        inverse = at.power(at.of(e.args[0]), fmpq(-1))
        return at_zero() if inverse is ZOO else finite(function(to_ball(inverse)))

    return rule


def _known_at_zero(function: Callable[[acb], acb], at_zero: Value) -> Rule:
    """tan, cot … with their exact value, or pole, at zero."""

    def rule(at: Evaluation, e: Any) -> Value:
        x = at.of(e.args[0])
        return at_zero if whole(x) == 0 else finite(function(to_ball(x)))

    return rule


def _repeated(step: Callable[[Value, Value], Value], start: int) -> Rule:
    """A finite Sum or Product, term by term."""

    def rule(at: Evaluation, e: Any) -> Value:
        if len(e.limits) != 1 or len(e.limits[0]) != 3:
            raise Unknown(type(e).__name__)
        index, low, high = e.limits[0]
        first, last = whole(at.of(low)), whole(at.of(high))
        if first is None or last is None:
            raise Undefined
        if last - first > MOST_TERMS:
            raise Unknown(type(e).__name__)
        total: Value = fmpq(start)
        for n in range(first, last + 1):
            inner = at.with_index(index, n)
            total = step(total, inner.of(e.function))
            at.settled |= inner.settled
        return total

    return rule


def _undefined() -> Value:
    raise Undefined


CONSTANTS: dict[sp.Basic, Callable[[], acb]] = {
    sp.pi: lambda: acb(arb.pi()),
    sp.E: lambda: acb(arb.const_e()),
    sp.I: lambda: acb(0, 1),
    sp.EulerGamma: lambda: acb(arb.const_euler()),
    sp.Catalan: lambda: acb(arb.const_catalan()),
    sp.GoldenRatio: lambda: (acb(5).sqrt() + 1) / 2,
}

PLAIN: dict[type[sp.Basic], Callable[[acb], acb]] = {
    sp.cos: acb.cos, sp.sec: acb.sec, sp.cosh: acb.cosh, sp.sech: acb.sech,
    sp.acos: acb.acos, sp.acosh: acb.acosh, sp.erfc: acb.erfc, sp.loggamma: acb.lgamma,
}  # fmt: skip

_ZERO = fmpq(0)
RULES: dict[type[sp.Basic], Rule] = {
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
    sp.sin: _known_at_zero(acb.sin, _ZERO), sp.tan: _known_at_zero(acb.tan, _ZERO),
    sp.sinh: _known_at_zero(acb.sinh, _ZERO), sp.tanh: _known_at_zero(acb.tanh, _ZERO),
    sp.asin: _known_at_zero(acb.asin, _ZERO), sp.atan: _known_at_zero(acb.atan, _ZERO),
    sp.asinh: _known_at_zero(acb.asinh, _ZERO), sp.atanh: _known_at_zero(acb.atanh, _ZERO),
    sp.erf: _known_at_zero(acb.erf, _ZERO), sp.erfi: _known_at_zero(acb.erfi, _ZERO),
    sp.cot: _known_at_zero(acb.cot, ZOO), sp.csc: _known_at_zero(acb.csc, ZOO),
    sp.coth: _known_at_zero(acb.coth, ZOO), sp.csch: _known_at_zero(acb.csch, ZOO),
    sp.Sum: _repeated(add, 0), sp.Product: _repeated(multiply, 1),
}  # fmt: skip
