"""What a comparison says: a verdict, how it was reached, and a point to look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp

from grader.symbolic.arithmetic import arb, fmpq
from grader.symbolic.numbers import MOST_BITS, Value, add, is_real, multiply, precision, to_ball

LONGEST_FRACTION = 60  # bits; longer ones are shown as decimals


@dataclass(frozen=True)
class Decision:
    """`equal`, `different` or `undecided`; `how` in a few words; for different, a witness.

    A witness is plain data: `point` (symbol to number, as text), `answer` and `reference` (the two
    values there), and for a matrix or a list the `entry` that differs.
    """

    verdict: str
    how: str
    witness: dict[str, Any] | None = None
    notes: tuple[str, ...] = ()


def spell_point(point: Mapping[sp.Symbol, Any]) -> dict[str, str]:
    """A point as text."""
    return {symbol.name: str(number) for symbol, number in point.items()}


def shown_apart(a: Value | None, b: Value | None) -> tuple[str, str]:
    """Two values (None: undefined) in as few digits as show that they differ.

    >>> shown_apart(fmpq(1, 3), None)
    ('1/3', 'undefined')
    """
    with precision(1200):
        for digits in (8, 15, 30, 60, 120, 300):
            shown = _shown(a, digits), _shown(b, digits)
            if shown[0] != shown[1]:
                return shown
    return f"{shown[1]} + {_shown(_gap(a, b), 8)}", shown[1]


def _gap(a: Value, b: Value) -> Value:
    """a − b, with the bits it takes to see it where both are very large."""
    with precision(MOST_BITS):
        return add(a, multiply(fmpq(-1), b))


def _shown(number: Value | None, digits: int) -> str:
    if number is None:
        return "undefined"
    if isinstance(number, fmpq) and number.height_bits() < LONGEST_FRACTION:
        return str(number)
    ball = to_ball(number)
    real, imaginary = _decimal(ball.real, digits), _decimal(ball.imag, digits)
    if is_real(ball):
        return real
    return f"{imaginary}*I" if real == "0" else f"{real} + {imaginary}*I"


def _decimal(ball: arb, digits: int) -> str:
    if ball.contains(0):
        return "0"
    text = str(ball.str(digits, radius=False))
    mantissa, _, exponent = text.partition("e")
    short = mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa
    return f"{short}e{exponent}" if exponent else short
