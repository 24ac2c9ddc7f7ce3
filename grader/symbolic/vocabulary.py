"""The words of a formula: what may be named, and how large its numbers may grow.

Both readers (`rebuild` for srepr text, `typed` for people) build expressions through `apply`
and `power` alone, so that no text can name anything outside these tables or ask for a number
that takes long to write down. Both refuse with `Unreadable`, a key and facts; `sentences` words it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import sympy as sp

LONGEST_TEXT = 20_000
DEEPEST = 60
MOST_NODES = 5_000
LARGEST_INTEGER_BITS = 1_600
LARGEST_POWER_BITS = 60_000
LARGEST_COUNT = 1_000  # arguments of factorial, gamma, zeta …, which would be computed in full

SYMBOL_NAME = re.compile(r"[^\W\d][\w{}^']{0,40}")


class Unreadable(ValueError):
    """A text that is not taken for a formula: a reason (a key of `sentences`) and its facts."""

    def __init__(self, reason: str, **facts: Any) -> None:
        super().__init__(reason, facts)
        self.reason = reason
        self.facts = facts


CONSTANTS: dict[str, sp.Basic] = {
    "pi": sp.pi,
    "E": sp.E,
    "I": sp.I,
    "oo": sp.oo,
    "zoo": sp.zoo,
    "nan": sp.nan,
    "true": sp.true,
    "false": sp.false,
    "EulerGamma": sp.EulerGamma,
    "GoldenRatio": sp.GoldenRatio,
    "Catalan": sp.Catalan,
    "EmptySet": sp.S.EmptySet,
}

_CLASSES = (
    # arithmetic
    sp.Add, sp.Mul, sp.Pow, sp.Rational, sp.Integer,
    # elementary
    sp.exp, sp.log, sp.sqrt, sp.cbrt, sp.root,
    sp.sin, sp.cos, sp.tan, sp.cot, sp.sec, sp.csc,
    sp.asin, sp.acos, sp.atan, sp.acot, sp.asec, sp.acsc, sp.atan2,
    sp.sinh, sp.cosh, sp.tanh, sp.coth, sp.sech, sp.csch,
    sp.asinh, sp.acosh, sp.atanh, sp.acoth, sp.asech, sp.acsch,
    sp.sinc, sp.LambertW,
    # regions
    sp.Abs, sp.sign, sp.Heaviside, sp.Max, sp.Min, sp.Piecewise, sp.functions.elementary.piecewise.ExprCondPair,
    sp.floor, sp.ceiling, sp.frac, sp.Mod,
    # complex
    sp.re, sp.im, sp.conjugate, sp.arg,
    # special
    sp.erf, sp.erfc, sp.erfi, sp.gamma, sp.loggamma, sp.digamma, sp.polygamma, sp.beta, sp.zeta,
    sp.factorial, sp.factorial2, sp.binomial, sp.RisingFactorial, sp.FallingFactorial,
    # relations, logic, collections
    sp.Eq, sp.Ne, sp.Lt, sp.Le, sp.Gt, sp.Ge, sp.And, sp.Or, sp.Not,
    sp.Tuple, sp.FiniteSet, sp.Interval, sp.Union, sp.Intersection,
    # asked for, not done
    sp.Derivative, sp.Integral, sp.Limit, sp.Sum, sp.Product, sp.Subs,
)  # fmt: skip

FUNCTIONS: dict[str, Callable[..., Any]] = {f.__name__: f for f in _CLASSES} | {
    "Eq": sp.Eq, "Ne": sp.Ne, "Lt": sp.Lt, "Le": sp.Le, "Gt": sp.Gt, "Ge": sp.Ge,
    "ln": sp.log, "rf": sp.rf, "ff": sp.ff,
}  # fmt: skip

_NOT_ONLY_SCALARS = {
    sp.Piecewise, sp.functions.elementary.piecewise.ExprCondPair, sp.Eq, sp.Ne, sp.Lt, sp.Le, sp.Gt, sp.Ge,
    sp.And, sp.Or, sp.Not, sp.Tuple, sp.FiniteSet, sp.Interval, sp.Union, sp.Intersection,
    sp.Derivative, sp.Integral, sp.Limit, sp.Sum, sp.Product, sp.Subs,
}  # fmt: skip

_COUNTED = {
    sp.factorial, sp.factorial2, sp.binomial, sp.gamma, sp.loggamma, sp.digamma, sp.polygamma,
    sp.beta, sp.zeta, sp.rf, sp.ff,
}  # fmt: skip


def apply(function: Callable[..., Any], arguments: Sequence[Any]) -> Any:
    """`function(*arguments)`, refused where the result would be too large to write down.

    >>> apply(sp.binomial, [sp.Integer(5), sp.Integer(2)])
    10
    """
    if function is sp.Pow and len(arguments) == 2:
        return power(*arguments)
    takes_scalars = function in _CLASSES and function not in _NOT_ONLY_SCALARS
    if takes_scalars and not all(isinstance(a, sp.Expr) for a in arguments):
        raise Unreadable("bad_arguments", name=function.__name__)
    if function in _COUNTED and any(_exceeds(a, LARGEST_COUNT) for a in arguments):
        raise Unreadable("number_too_large")
    if function is sp.exp and arguments and _log_multiple(arguments[0]) > LARGEST_POWER_BITS:
        raise Unreadable("number_too_large")  # exp(n·log 2) is computed as 2ⁿ
    try:
        return function(*arguments)
    except (RecursionError, Unreadable):
        raise
    except Exception:  # sympy's constructors raise many kinds; all mean these arguments do not fit
        raise Unreadable("bad_arguments", name=getattr(function, "__name__", "?")) from None


def power(base: Any, exponent: Any) -> Any:
    """`base**exponent`, refused where sympy would compute more than 60 000 bits.

    >>> power(sp.Integer(2), sp.Integer(10))
    1024
    """
    if not isinstance(base, (sp.Expr, sp.MatrixBase)) or not isinstance(exponent, sp.Expr):
        raise Unreadable("bad_arguments", name="Pow")
    if isinstance(base, sp.MatrixBase) and not (exponent.is_Integer and abs(exponent) <= 60):
        raise Unreadable("bad_arguments", name="Pow")
    if exponent.is_Rational and _bits(base) * _size(exponent) > LARGEST_POWER_BITS:
        raise Unreadable("number_too_large")
    if base == sp.E and _log_multiple(exponent) > LARGEST_POWER_BITS:
        raise Unreadable("number_too_large")
    try:
        return base**exponent
    except RecursionError:
        raise
    except Exception:
        raise Unreadable("bad_arguments", name="Pow") from None


def integer(digits: str) -> sp.Integer:
    """An integer of at most 1600 bits."""
    if len(digits) > LARGEST_INTEGER_BITS // 3:
        raise Unreadable("number_too_large")
    value = sp.Integer(int(digits))
    if abs(value.p).bit_length() > LARGEST_INTEGER_BITS:
        raise Unreadable("number_too_large")
    return value


def check_symbol_name(name: str) -> str:
    """The name, if it is one a symbol may have: letters first, short, no double underscore.

    >>> check_symbol_name("w_1")
    'w_1'
    """
    if not SYMBOL_NAME.fullmatch(name) or "__" in name:
        raise Unreadable("bad_name", name=name[:40])
    return name


def _bits(expression: Any) -> int:
    """Bits of the largest number in an expression: what a power multiplies."""
    numbers = expression.atoms(sp.Rational) - {sp.S.One, sp.S.NegativeOne, sp.S.Zero}
    return max((max(abs(r.p).bit_length(), r.q.bit_length()) for r in numbers), default=0)


def _size(exponent: sp.Rational) -> int:
    return int(abs(exponent.p)) // int(exponent.q) + 1


def _exceeds(argument: Any, bound: int) -> bool:
    return bool(getattr(argument, "is_Rational", False)) and abs(argument) > bound


def _log_multiple(exponent: Any) -> int:
    """The size of n in n·log(…), summed over the terms of an exponent."""
    if not getattr(exponent, "has", lambda _: False)(sp.log):
        return 0
    return sum(
        _bits(term) and _size(term.as_coeff_Mul()[0]) * _bits(term)
        for term in sp.Add.make_args(exponent)
        if term.as_coeff_Mul()[0].is_Rational
    )
