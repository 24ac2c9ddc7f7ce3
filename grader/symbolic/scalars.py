"""Two scalar expressions on a domain: equal, different, or undecided.

    same form           after the symbols are given what their domain says of them
    different values    a point of the domain where two balls do not meet
    defined on different domains
                        a whole neighbourhood where one side has a value and the other has none
    rewritten           the difference becomes zero by rules that hold on the domain
    equal at n points to d digits
                        no difference at any point of `points.sample`

Functions are real unless i occurs: a value that is not real is no value. Where both sides are
complex and differ, they may still be the same real function (log x³ and 3 log x); they are, if no
part of either is complex where the other's parts are all real. A hole on one side only (0/0 at a
single point) is not a difference; it is named in the notes.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from functools import cached_property

import sympy as sp

from grader.symbolic.arithmetic import acb, arb, fmpq
from grader.symbolic.balls import Found, evaluate
from grader.symbolic.decision import Decision, shown_apart, spell_point
from grader.symbolic.domain import Domain
from grader.symbolic.numbers import MOST_BITS, Unclear, Unknown, Value, is_real, negligible, precision, to_ball
from grader.symbolic.points import is_generic, kinks_of, neighbours, sample
from grader.symbolic.rewrite import provably_equal

BITS_PER_DIGIT = 3.33
LADDER = (1, 2, 5, 14)  # multiples of the first precision, tried in turn
ENOUGH = 6  # points at which a claim of equality must have been checked
ENOUGH_GENERIC = 3  # of them away from whole numbers and ends
TINY = 1e-20
LEGIBLE = 1e-9  # relative gap of a good witness; a closer one is kept for want of a better
DEEP_DIGITS = 300  # at a few points, and for constants

At = Mapping[sp.Symbol, Fraction]


class Seen(Enum):
    """What one point shows."""

    SAME = "both have the same value"
    APART = "the values differ"
    ONE_SIDED = "only one side has a value"
    NOT_REAL = "both values are complex"
    NOWHERE = "neither side has a value"
    UNCLEAR = "more digits would be needed"


@dataclass(frozen=True)
class Look:
    """One point, what it shows, and the two values there (None: no value)."""

    point: At
    seen: Seen
    answer: Value | None = None
    reference: Value | None = None

    @property
    def is_legible(self) -> bool:
        """Whether the two values differ within the digits that people read."""
        if self.answer is None or self.reference is None:
            return True
        a, b = to_ball(self.answer), to_ball(self.reference)
        return bool(abs(a - b) > LEGIBLE * (abs(a) + abs(b)) + TINY)


@dataclass
class Comparison:
    """Two prepared expressions (their symbols carry what the domain says) and how to look at them."""

    answer: sp.Expr
    reference: sp.Expr
    domains: Mapping[sp.Symbol, Domain]
    digits: int
    deadline: float
    unknown: str | None = field(default=None, init=False)

    @property
    def both(self) -> tuple[sp.Expr, sp.Expr]:
        return self.answer, self.reference

    @cached_property
    def is_complex(self) -> bool:
        return any(e.has(sp.I, sp.im, sp.re, sp.arg, sp.conjugate) for e in self.both)

    def decide(self) -> Decision:
        """The verdict, from the cheapest evidence to the dearest."""
        if self.answer == self.reference:
            return Decision("equal", "same form")
        looks: list[Look] = []
        hardly_apart: Look | None = None
        for point in sample(self.domains, kinks_of(*self.both)):
            if time.process_time() > self.deadline:
                return self.different(hardly_apart) if hardly_apart else Decision("undecided", "out of time")
            look = self.look(point, self.digits)
            if self.unknown:
                return self.by_rewriting(f"no rule to evaluate {self.unknown}")
            if look.seen is Seen.APART or (look.seen is Seen.ONE_SIDED and self.persists(look)):
                if look.is_legible:
                    return self.different(look)
                hardly_apart = hardly_apart or look
            looks.append(look)
        return self.different(hardly_apart) if hardly_apart else self.conclude(looks)

    # From what was seen to a verdict

    def conclude(self, looks: Sequence[Look]) -> Decision:
        """The verdict when no point tells the two apart."""
        apart = self.apart_off_the_reals(looks)
        if apart is not None:
            return self.different(apart)
        same = [look for look in looks if look.seen in (Seen.SAME, Seen.NOT_REAL)]
        notes = self.notes(looks)
        unclear = sum(look.seen is Seen.UNCLEAR for look in looks)
        if len(same) < min(ENOUGH, len(looks)) or len(same) <= unclear:
            return self.by_rewriting("too few points where both sides have a value")
        deep = self.apart_beyond_the_usual_digits([look.point for look in same])
        if deep is not None:
            return self.different(deep)
        if provably_equal(*self.both, self.deadline):
            return Decision("equal", "rewritten", notes=notes)
        if not self.domains:
            return Decision("equal", f"equal to {DEEP_DIGITS} digits", notes=notes)
        return Decision("equal", f"equal at {len(same)} points to {self.digits} digits", notes=notes)

    def by_rewriting(self, otherwise: str) -> Decision:
        if provably_equal(*self.both, self.deadline):
            return Decision("equal", "rewritten")
        return Decision("undecided", otherwise)

    def apart_off_the_reals(self, looks: Sequence[Look]) -> Look | None:
        """A point with two different complex values, unless the two are one real function."""
        complex_looks = [look for look in looks if look.seen is Seen.NOT_REAL]
        apart = [k for k in complex_looks if not to_ball(k.answer).overlaps(to_ball(k.reference))]
        if not apart:
            return None
        real = [k.point for k in looks if k.seen is Seen.SAME and is_generic(k.point, self.domains)]
        one_real_function = len(real) >= ENOUGH_GENERIC and all(map(self.real_parts_agree, real))
        return None if one_real_function else apart[0]

    def real_parts_agree(self, point: At) -> bool:
        """Whether, of the two sides, both or neither have a part that is complex at this point."""
        with precision(self.bits(LADDER[1])):
            try:
                a, b = (evaluate(e, point, real=True).value for e in self.both)
            except (Unclear, Unknown):
                return True
        return (a is None) == (b is None)

    def apart_beyond_the_usual_digits(self, points: Sequence[At]) -> Look | None:
        """A difference that shows only with many more digits, at a few points of ordinary size."""
        ordinary = [p for p in points if all(abs(q) < 20 for q in p.values())]
        for point in ordinary[:: max(1, len(ordinary) // 3)][:3]:
            look = self.look(point, DEEP_DIGITS)
            if look.seen is Seen.APART:
                return look
        return None

    def persists(self, look: Look) -> bool:
        """Whether a value on one side only is so on a neighbourhood, not at an isolated hole."""
        around = (self.look(near, self.digits) for near in neighbours(look.point, self.domains))
        return any(near.seen is Seen.ONE_SIDED for near in around)

    def different(self, look: Look) -> Decision:
        answer, reference = shown_apart(look.answer, look.reference)
        witness = {"point": spell_point(look.point), "answer": answer, "reference": reference}
        one_sided = look.seen is Seen.ONE_SIDED
        return Decision("different", "defined on different domains" if one_sided else "different values", witness)

    def notes(self, looks: Sequence[Look]) -> tuple[str, ...]:
        """Where one side, or both, had no value, a few points of each kind."""
        notes = []
        for seen in (Seen.ONE_SIDED, Seen.NOT_REAL):
            where = [spell_point(look.point) for look in looks if look.seen is seen][:3]
            spelled = "; ".join(", ".join(f"{name} = {q}" for name, q in point.items()) for point in where)
            if where and not (seen is Seen.NOT_REAL and self.is_complex):
                notes.append(f"{seen.value} at {spelled}")
        return tuple(notes)

    # Looking at one point

    def bits(self, factor: int, digits: int | None = None) -> int:
        return int((digits or self.digits) * BITS_PER_DIGIT * factor) + 40

    def look(self, point: At, digits: int) -> Look:
        """Both values at one point, with as many digits as it takes (within reason)."""
        for rung, factor in enumerate(LADDER):
            if rung and time.process_time() > self.deadline:
                break
            with precision(self.bits(factor, digits)):
                look = self.look_once(point, digits, settle=factor == LADDER[-1])
            if look.seen is Seen.SAME:
                return self.look_closer(look, digits, self.bits(factor, digits))
            if look.seen is not Seen.UNCLEAR or self.unknown:
                return look
        return Look(point, Seen.UNCLEAR)

    def look_closer(self, look: Look, digits: int, bits: int) -> Look:
        """The same point again if its values are large: so many digits after the point, too.

        Where e³⁰⁰⁰ is added on both sides, a difference of 1 is beyond the first 1300 digits.
        """
        size = abs(to_ball(look.answer)).mid()
        needed = self.bits(1, digits) + _binary_digits(size)
        if needed <= bits or needed > MOST_BITS:
            return look
        with precision(needed):
            closer = self.look_once(look.point, digits, settle=False)
        return look if closer.seen is Seen.UNCLEAR else closer

    def look_once(self, point: At, digits: int, settle: bool) -> Look:
        try:
            a, b = (evaluate(e, point, settle=settle) for e in self.both)
        except Unclear:
            return Look(point, Seen.UNCLEAR)
        except Unknown as problem:
            self.unknown = str(problem)
            return Look(point, Seen.UNCLEAR)
        seen = self.seen(a, b, digits)
        if seen in (Seen.APART, Seen.ONE_SIDED) and (a.settled or b.settled):
            seen = Seen.UNCLEAR  # what was only taken for zero proves no difference
        return Look(point, seen, a.value, b.value)

    def seen(self, answer: Found, reference: Found, digits: int) -> Seen:
        a, b = answer.value, reference.value
        if isinstance(a, fmpq) and isinstance(b, fmpq):
            return Seen.SAME if a == b else Seen.APART
        values = [value for value in (a, b) if value is not None]
        if not self.is_complex and not all(map(_knows_if_real, values)):
            return Seen.UNCLEAR
        counting = [value for value in values if self.is_complex or is_real(value)]
        if len(counting) == 2:
            return _compared(to_ball(a), to_ball(b), digits)
        if len(counting) == 1:
            return Seen.ONE_SIDED
        return Seen.NOT_REAL if len(values) == 2 else Seen.NOWHERE


def _compared(a: acb, b: acb, digits: int) -> Seen:
    """Apart if the balls do not meet; the same if they agree to so many digits of the smaller value.

    A value that is itself zero has no digits of its own: twice the digits after the point, then.
    """
    if not a.overlaps(b):
        return Seen.APART
    gap = abs(a - b)
    scale = min(arb(abs(a).mid()), arb(abs(b).mid()))
    close = gap <= scale * arb(10) ** (-digits) or gap <= arb(10) ** (-2 * digits)
    return Seen.SAME if close else Seen.UNCLEAR


def _binary_digits(size: arb) -> int:
    """How many bits a number has before the point.

    >>> _binary_digits(arb(1000))
    10
    """
    mantissa, exponent = size.mid().man_exp()
    return max(0, int(exponent) + int(mantissa).bit_length())


def _knows_if_real(value: Value) -> bool:
    """Whether the imaginary part is surely not zero, or zero to all the digits there are."""
    ball = to_ball(value)
    return not ball.imag.contains(0) or negligible(ball.imag)
