"""Arithmetic on what has been read so far, refused where its parts are not of a kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp

from grader.symbolic.rebuild import matrix
from grader.symbolic.vocabulary import Unreadable, integer


def decimal(text: str) -> sp.Rational:
    mantissa, _, exponent = text.lower().partition("e")
    if exponent and abs(int(exponent[:8])) > 400:
        raise Unreadable("number_too_large")
    whole, _, decimals = mantissa.partition(".")
    value = integer((whole + decimals) or "0") * sp.Integer(10) ** (int(exponent or 0) - len(decimals))
    return sp.Rational(value)


def scalar(thing: Any) -> sp.Expr:
    if isinstance(thing, sp.Tuple) and len(thing) == 1:
        thing = thing[0]
    if not isinstance(thing, sp.Expr):
        raise Unreadable("not_a_number", found=str(thing)[:60])
    return thing


def operand(thing: Any) -> Any:
    return thing if isinstance(thing, sp.MatrixBase) else scalar(thing)


def times(left: Any, right: Any) -> Any:
    try:
        return operand(left) * operand(right)
    except sp.ShapeError:
        raise Unreadable("shapes_do_not_fit") from None


def added(terms: list[Any]) -> Any:
    operands = [operand(term) for term in terms]
    if not any(isinstance(term, sp.MatrixBase) for term in operands):
        return sp.Add(*operands)
    try:
        return sum(operands[1:], start=operands[0])
    except (TypeError, sp.ShapeError):
        raise Unreadable("shapes_do_not_fit") from None


def related(build: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    try:
        return build(left, right)
    except (TypeError, ValueError, AttributeError):
        raise Unreadable("not_a_number", found=str(right)[:60]) from None


def is_condition(thing: Any) -> bool:
    return isinstance(thing, sp.logic.boolalg.Boolean) and not isinstance(thing, sp.Symbol)


def join(build: Callable[..., Any], *parts: Any) -> Any:
    for part in parts:
        if not is_condition(part):
            raise Unreadable("not_a_condition", found=str(part)[:60])
    return build(*parts)


def rows(items: list[Any]) -> Any:
    """A list, or a matrix if its items are lists of one length."""
    if items and all(isinstance(item, sp.Tuple) for item in items) and len({*map(len, items)}) == 1:
        return matrix([list(row) for row in items])
    return sp.Tuple(*items)
