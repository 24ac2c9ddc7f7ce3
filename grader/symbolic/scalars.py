"""Two scalar expressions on a domain: equal, different, or undecided.

    same form          after the symbols are given what their domain says of them
    different          a point of the domain where two balls do not meet, or where only one has
                       a value, and this on a whole neighbourhood
    rewritten          the difference simplifies to zero by rules that hold on the domain
    n points, d digits no difference at any point of `points.sample`, each to d digits or more

Functions are real unless i occurs: where neither side is real, neither has a value. A hole on one
side only (0/0 at a single point) is not a difference; it is named in the notes.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import Any

import sympy as sp
from flint import acb, arb, fmpq

from grader.symbolic import balls
from grader.symbolic.domain import Domain
from grader.symbolic.points import is_generic, kinks_of, neighbours, sample
from grader.symbolic.rewrite import provably_equal

BITS_PER_DIGIT = 3.33
LADDER = (1, 2, 5, 14)  # multiples of the first precision, tried in turn
ENOUGH = 6  # points at which a claim of equality must have been checked
DEEP_DIGITS = 300  # at a few points, and for constants


@dataclass(frozen=True)
class Decision:
    """A verdict, how it was reached, and a point to look at."""

    verdict: str
    how: str
    witness: dict[str, Any] | None = None
    notes: tuple[str, ...] = ()


class Seen(Enum):
    """What one point shows."""

    SAME = "same"
    APART = "apart"
    ONE_SIDED = "one_sided"
    NOT_REAL = "not_real"
    NOWHERE = "nowhere"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Look:
    """One point, what it shows, and the two values there (None: no value)."""

    point: Mapping[sp.Symbol, Fraction]
    seen: Seen
    answer: Any = None
    reference: Any = None


@dataclass
class Comparison:
    """Two prepared expressions (symbols carry their assumptions) and how to look at them."""

    answer: sp.Expr
    reference: sp.Expr
    domains: Mapping[sp.Symbol, Domain]
    digits: int
    deadline: float
    unknown: str | None = field(default=None, init=False)

    def decide(self) -> Decision:
        if self.answer == self.reference:
            return Decision("equal", "same form")
        self.is_complex = any(e.has(sp.I, sp.im, sp.re, sp.arg, sp.conjugate) for e in self.both)
        kinks = kinks_of(*self.both)
        points = sample(self.domains, kinks)
        looks: list[Look] = []
        for point in points:
            if time.monotonic() > self.deadline:
                break
            look = self.look(point, self.digits)
            looks.append(look)
            if self.unknown:
                return self.by_rewriting(f"cannot evaluate {self.unknown}")
            if self.tells_apart(look):
                return self.different(look)
        return self.conclude(looks)

    @property
    def both(self) -> tuple[sp.Expr, sp.Expr]:
        return self.answer, self.reference

    def by_rewriting(self, otherwise: str) -> Decision:
        if provably_equal(*self.both, self.deadline):
            return Decision("equal", "rewritten")
        return Decision("undecided", otherwise)

    def tells_apart(self, look: Look) -> bool:
        if look.seen is Seen.APART:
            return True
        return look.seen is Seen.ONE_SIDED and self.persists(look)

    def persists(self, look: Look) -> bool:
        """Whether a value on one side only is so on a neighbourhood, not at an isolated hole."""
        around = [self.look(near, self.digits) for near in neighbours(look.point, self.domains)]
        return any(near.seen is Seen.ONE_SIDED for near in around)

    def conclude(self, looks: Sequence[Look]) -> Decision:
        generic = [k for k in looks if k.seen is Seen.SAME and is_generic(k.point, self.domains)]
        if len(generic) < min(3, len(looks)):
            hidden = self.apart_off_the_reals(looks)
            if hidden is not None:
                return hidden
        same = [k for k in looks if k.seen is Seen.SAME] or [k for k in looks if k.seen is Seen.NOT_REAL]
        notes = self.notes(looks)
        if len(same) < min(ENOUGH, len(looks)):
            reason = "no value at the points tried" if not same else "too few points could be decided"
            return self.by_rewriting(reason)
        deep = self.look_deeper([k.point for k in same])
        if deep is not None:
            return self.different(deep)
        if provably_equal(*self.both, self.deadline):
            return Decision("equal", "rewritten", notes=notes)
        if not self.domains:
            return Decision("equal", f"equal to {DEEP_DIGITS} digits", notes=notes)
        return Decision("equal", f"equal at {len(same)} points to {self.digits} digits", notes=notes)

    def apart_off_the_reals(self, looks: Sequence[Look]) -> Decision | None:
        """Nowhere real, both: then the complex values must agree after all."""
        for look in looks:
            if look.seen is Seen.NOT_REAL:
                apart = not look.answer.overlaps(look.reference)
                if apart:
                    return self.different(look)
        return None

    def look_deeper(self, points: Sequence[Mapping[sp.Symbol, Fraction]]) -> Look | None:
        """A difference that shows only beyond the usual digits, at a few points of ordinary size."""
        ordinary = [p for p in points if all(abs(q) < 20 for q in p.values())]
        for point in ordinary[:: max(1, len(ordinary) // 3)][:3]:
            look = self.look(point, DEEP_DIGITS)
            if look.seen is Seen.APART:
                return look
        return None

    def look(self, point: Mapping[sp.Symbol, Fraction], digits: int) -> Look:
        """Both values at one point, with as many digits as it takes (within reason)."""
        for rung, factor in enumerate(LADDER):
            bits = int(digits * BITS_PER_DIGIT * factor) + 40
            if rung and time.monotonic() > self.deadline:
                break
            with balls.precision(bits):
                look = self.look_once(point, digits, settle=rung == len(LADDER) - 1)
            if look.seen is not Seen.UNCLEAR or self.unknown:
                return look
        return Look(point, Seen.UNCLEAR)

    def look_once(self, point: Mapping[sp.Symbol, Fraction], digits: int, settle: bool) -> Look:
        try:
            a, b = (self.value(e, point, settle) for e in self.both)
        except balls.Unclear:
            return Look(point, Seen.UNCLEAR)
        except balls.Unknown as problem:
            self.unknown = str(problem)
            return Look(point, Seen.UNCLEAR)
        if a is None and b is None:
            return Look(point, Seen.NOWHERE)
        if a is None or b is None:
            lone = b if a is None else a
            one_sided = self.is_complex or _is_real(lone)
            return Look(point, Seen.ONE_SIDED if one_sided else Seen.NOWHERE, a, b)
        return Look(point, self.seen(a, b, digits), a, b)

    def value(self, e: sp.Expr, point: Mapping[sp.Symbol, Fraction], settle: bool) -> Any:
        try:
            return balls.value(e, point, settle=settle)
        except balls.Undefined:
            return None

    def seen(self, a: Any, b: Any, digits: int) -> Seen:
        if isinstance(a, fmpq) and isinstance(b, fmpq):
            return Seen.SAME if a == b else Seen.APART
        a, b = balls.to_ball(a), balls.to_ball(b)
        if not self.is_complex:
            if not all(_imaginary_part_is_known(z) for z in (a, b)):
                return Seen.UNCLEAR
            reals = _is_real(a), _is_real(b)
            if reals == (False, False):
                return Seen.NOT_REAL
            if reals != (True, True):
                return Seen.ONE_SIDED
        if not a.overlaps(b):
            return Seen.APART
        return Seen.SAME if _narrow(a, b, digits) else Seen.UNCLEAR

    def different(self, look: Look) -> Decision:
        witness = {
            "point": {s.name: str(q) for s, q in look.point.items()},
            **dict(zip(("answer", "reference"), shown_apart(look.answer, look.reference), strict=True)),
        }
        if look.seen is Seen.ONE_SIDED:
            return Decision("different", "defined on different domains", witness)
        return Decision("different", "different values", witness)

    def notes(self, looks: Sequence[Look]) -> tuple[str, ...]:
        notes = []
        for seen, words in (
            (Seen.ONE_SIDED, "only one side has a value at"),
            (Seen.NOT_REAL, "neither side is real at"),
        ):
            where = [k.point for k in looks if k.seen is seen][:3]
            if where:
                notes.append(f"{words} {'; '.join(map(spell_point, where))}")
        return tuple(notes)


def spell_point(point: Mapping[sp.Symbol, Fraction]) -> str:
    """`x = 1, y = 1/2`."""
    return ", ".join(f"{symbol.name} = {q}" for symbol, q in point.items())


def shown_apart(a: Any, b: Any) -> tuple[str, str]:
    """Two values in as few digits as show that they differ.

    >>> shown_apart(fmpq(1, 3), fmpq(333, 1000))
    ('1/3', '333/1000')
    """
    for digits in (8, 15, 30, 60, 120, 300):
        shown = _show(a, digits), _show(b, digits)
        if shown[0] != shown[1]:
            break
    return shown


def _show(number: Any, digits: int) -> str:
    if number is None:
        return "undefined"
    if isinstance(number, fmpq) and number.height_bits() < 100:
        return str(number)
    ball = balls.to_ball(number)
    real = _decimal(ball.real, digits)
    if _is_real(ball):
        return real
    return f"{real} + {_decimal(ball.imag, digits)}*I (not real)"


def _decimal(ball: arb, digits: int) -> str:
    if ball.contains(0):
        return "0"
    return str(ball.str(digits, radius=False))


def _is_real(number: Any) -> bool:
    return isinstance(number, fmpq) or bool(number.imag.contains(0))


def _imaginary_part_is_known(ball: acb) -> bool:
    return not ball.imag.contains(0) or ball.imag.is_zero() or balls.negligible(ball.imag)


def _narrow(a: acb, b: acb, digits: int) -> bool:
    """Whether two overlapping balls say "equal to so many digits" of the larger value.

    A value that is itself zero has no digits of its own: there, ten times closer than the digits
    asked for, in absolute terms, is what can be asked.
    """
    gap = abs(a - b)
    scale = min(arb(abs(a).mid()), arb(abs(b).mid()))
    if gap <= scale * arb(10) ** (-digits):
        return True
    return bool(gap <= arb(10) ** (-2 * digits))
