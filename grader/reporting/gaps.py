"""Where two answers differ and by how much, as words and numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, TypeGuard

from grader.reporting.sentences import TABLE
from grader.reporting.teller import UNKNOWN, Teller
from grader.words.typography import clean

DIGITS = (6, 9, 12, 17)
NOISE = 1e-12  # of the larger of two numbers: what is smaller is rounding


def gap(t: Teller) -> str:
    """The place of the largest difference and both values there; of two lone numbers, their distance."""
    got, expected = t.facts.get("got"), t.facts.get("expected")
    shown, right = kinds(t) if t.facts.get("kinds") else pair(got, expected)
    if "got" not in t.facts or "expected" not in t.facts:
        return ""
    if t.has("where") and "differing" in t.facts and is_real(expected):
        counts = {"differing": t.fact("differing"), "total": t.fact("total")}
        return t.say("gap.largest", where=t.fact("where"), got=shown, expected=right, **counts)
    if t.has("where"):
        return t.say("gap.first", where=t.fact("where"), got=shown, expected=right)
    if is_real(got) and is_real(expected) and math.isfinite(got - expected):
        return t.say("gap.number", gap=f"{abs(got - expected):.6g}")
    return ""


def is_real(value: Any) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def pair(got: Any, expected: Any) -> tuple[str, str]:
    """Two values with as many digits as it takes to tell them apart, six at least.

    >>> pair(0.5, 0.25), pair(1.00000001, 1.0), pair(3.0, -2.8e-17)
    (('0.5', '0.25'), ('1.00000001', '1'), ('3', '0'))
    """
    if not (is_real(got) and is_real(expected)):
        return clean(got), clean(expected)
    noise = NOISE * max((abs(v) for v in (got, expected) if math.isfinite(v)), default=0.0)
    got, expected = (0.0 if abs(v) <= noise else v for v in (got, expected))
    for digits in DIGITS:
        texts = f"{got:.{digits}g}", f"{expected:.{digits}g}"
        if texts[0] != texts[1]:
            break
    return texts


def place(t: Teller) -> str:
    """Where in the answer, if it is not the whole of it."""
    return t.maybe("at.place", "where")


def shape(sizes: Any) -> str:
    """A shape as Python writes it.

    >>> shape([4]), shape([2, 3])
    ('(4,)', '(2, 3)')
    """
    return repr(tuple(sizes)) if isinstance(sizes, (list, tuple)) else clean(sizes)


def promised(t: Teller) -> str:
    """The expected shape, in the letters of the exercise where it has some: (n, k) = (4, 3)."""
    sizes = t.facts.get("expected_shape", ())
    letters = str(t.facts.get("signature") or "").rpartition("->")[2].strip("() ")
    names = [name.strip() for name in letters.split(",") if name.strip()]
    if not names or len(names) != len(sizes) or names == [str(size) for size in sizes]:
        return shape(sizes)
    return f"({', '.join(names)}{',' if len(names) == 1 else ''}) = {shape(sizes)}"


def kind(t: Teller, name: str) -> str:
    """The name of a type with its article."""
    return t.say(f"kind.{name}") if f"kind.{name}" in TABLE else t.say("kind.other", type=clean(name, 80))


def kinds(t: Teller) -> tuple[str, str]:
    """The types of what came and of what was expected."""
    return kind(t, str(t.facts.get("got", UNKNOWN))), kind(t, str(t.facts.get("expected", UNKNOWN)))


def parameters(names: Any) -> str:
    """Names as they stand between parentheses; a text stays as it is."""
    return ", ".join(map(clean, names)) if isinstance(names, (list, tuple)) else clean(names or "").strip("(),")


def differs_at_a_point(facts: Mapping[str, Any]) -> bool:
    """Whether a point tells two formulas apart."""
    return isinstance(facts.get("witness"), dict)


def at_a_point(t: Teller) -> str:
    """A point where two formulas differ, with both values; or what they are, where no point is needed."""
    if not differs_at_a_point(t.facts):
        return ""
    witness = t.facts["witness"]
    got, expected, point = (witness.get(name) for name in ("answer", "reference", "point"))
    values = {"got": is_called(t, got), "expected": is_called(t, expected)}
    if not point:
        return t.say("gap.whole", **values)
    where = ", ".join(f"{k} = {v}" for k, v in point.items()) if isinstance(point, dict) else str(point)
    return t.say("gap.formula", point=clean(where), at=place(t), **values)


def is_called(t: Teller, value: Any) -> str:
    """A value as it is, a long fraction as a decimal; the name of a kind of formula in words."""
    return kind(t, value) if f"kind.{value}" in TABLE else decimal(clean(value))


def decimal(value: str) -> str:
    """A fraction that nobody reads as a decimal.

    >>> decimal("8333333333333333/100000000000000000"), decimal("1/3"), decimal("sqrt(2)")
    ('0.0833333', '1/3', 'sqrt(2)')
    """
    long = re.fullmatch(r"-?\d+/\d{6,}", value)
    return f"{float(Fraction(value)):.6g}" if long else value
