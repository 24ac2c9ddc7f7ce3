"""Where a symbol lives, and the numbers of that place worth trying.

real  nonzero  positive  nonnegative  integer  positive_integer  nonneg_integer
(a,b)  [a,b]  (a,b]  [a,b)        with a, b formulas without symbols; oo for no end
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import sympy as sp

from grader.symbolic.vocabulary import Unreadable


@dataclass(frozen=True)
class Domain:
    """A set of real numbers: an interval, perhaps only its integers, perhaps without zero."""

    low: Fraction | None = None
    high: Fraction | None = None
    includes_low: bool = False
    includes_high: bool = False
    whole: bool = False
    without_zero: bool = False

    def __contains__(self, number: Fraction) -> bool:
        """Whether the number belongs to the domain.

        >>> Fraction(-1) in NAMED["positive"]
        False
        """
        if (self.whole and number.denominator != 1) or (self.without_zero and number == 0):
            return False
        above = self.low is None or number > self.low or (self.includes_low and number == self.low)
        below = self.high is None or number < self.high or (self.includes_high and number == self.high)
        return above and below

    def assumptions(self) -> dict[str, bool]:
        """What SymPy may know about a symbol of this domain.

        >>> NAMED["positive"].assumptions()
        {'real': True, 'positive': True}
        """
        known = {"integer" if self.whole else "real": True}
        if self.low is not None and self.low >= 0:
            open_at_zero = self.low > 0 or not self.includes_low or self.without_zero
            known["positive" if open_at_zero else "nonnegative"] = True
        elif self.high is not None and self.high <= 0:
            open_at_zero = self.high < 0 or not self.includes_high or self.without_zero
            known["negative" if open_at_zero else "nonpositive"] = True
        elif self.without_zero:
            known["nonzero"] = True
        return known

    def numbers(self) -> list[Fraction]:
        """Numbers of the domain to try: simple ones, both signs, both ends, large and small."""
        candidates = [Fraction(n) for n in _SIMPLE]
        if not self.whole:
            candidates += [Fraction(n) for n in _GENERIC]
        if self.low is not None or self.high is not None:
            candidates += self._inside()
        return list(dict.fromkeys(q for q in candidates if q in self))

    def _inside(self) -> list[Fraction]:
        """Numbers near each end and across a bounded interval; the ends where they belong."""
        low, high = self.low, self.high
        ends = [end for end in (low, high) if end is not None]
        width = high - low if low is not None and high is not None else Fraction(20)
        steps = [width * Fraction(n, 997) for n in (1, 31, 101, 199, 307, 401, 503, 619, 757, 911, 996)]
        across = [low + s for s in steps] if low is not None else [ends[0] - s for s in steps]
        nearby = [end + sign * (1 if self.whole else width / 10**6) for end in ends for sign in (1, -1)]
        if self.whole:
            return ends + nearby + [Fraction(round(q)) for q in across]
        shortest = [q.limit_denominator(16) for q in across]
        return ends + shortest + [q.limit_denominator(10**9) for q in across + nearby]


_SIMPLE = (1, 2, 0, -1, 3, -2, 4, -3, 5, -5, 7, 10, -10, 12, -7, 25, -40, 100, -100)
_GENERIC = (
    "1/2", "-1/2", "1/3", "-1/3", "3/2", "-3/2", "3/4", "-3/4", "17/16", "-23/16", "37/8", "-43/8",
    "49/256", "-49/256", "1/1000", "-1/1000", "137/8", "-137/8", "2001/2", "-2001/2",
    "100001/8", "-100001/8", "1/1000003", "-1/1000003",
)  # fmt: skip

_ZERO = Fraction(0)
NAMED = {
    "real": Domain(),
    "nonzero": Domain(without_zero=True),
    "positive": Domain(low=_ZERO),
    "nonnegative": Domain(low=_ZERO, includes_low=True),
    "negative": Domain(high=_ZERO),
    "integer": Domain(whole=True),
    "positive_integer": Domain(low=_ZERO, whole=True),
    "nonneg_integer": Domain(low=_ZERO, includes_low=True, whole=True),
}
_SPELLINGS = {
    "reals": "real",
    "nonneg": "nonnegative",
    "nonnegative_integer": "nonneg_integer",
    "natural": "nonneg_integer",
    "integers": "integer",
}


def parse_domain(text: str | Domain) -> Domain:
    """The domain that one word or interval names; raises Unreadable for any other text.

    >>> parse_domain("(0, 1]")
    Domain(low=Fraction(0, 1), high=Fraction(1, 1), includes_low=False, includes_high=True, \
whole=False, without_zero=False)
    """
    if isinstance(text, Domain):
        return text
    word = text.strip().replace("-", "_") if text.strip()[:1].isalpha() else text.strip()
    word = _SPELLINGS.get(word, word)
    if word in NAMED:
        return NAMED[word]
    inner = word[1:-1].split(",") if word[:1] in tuple("([") and word[-1:] in tuple(")]") else []
    if len(inner) != 2:
        raise Unreadable("bad_domain", text=text[:60])
    low, high = _end(inner[0], text), _end(inner[1], text)
    if low is not None and high is not None and low >= high:
        raise Unreadable("bad_domain", text=text[:60])
    closed_low = low is not None and word[0] == "["
    closed_high = high is not None and word[-1] == "]"
    return Domain(low, high, closed_low, closed_high)


def parse_domains(text: str) -> dict[str, Domain]:
    """The domains of `"x=real,s=(0,1)"`; commas inside an interval do not separate.

    >>> sorted(parse_domains("x=real, s=(0,1)"))
    ['s', 'x']
    """
    return domains_of(spelled_domains(text))


def spelled_domains(text: str) -> dict[str, str]:
    """The words of such a text, by symbol, not yet read as domains.

    >>> spelled_domains("x=real, s=(0,1)")
    {'x': 'real', 's': '(0,1)'}
    """
    words: dict[str, str] = {}
    for part in _split_outside_brackets(text):
        name, equals, word = part.partition("=")
        if not equals or not name.strip():
            raise Unreadable("bad_domain", text=part[:60])
        words[name.strip()] = word.strip()
    return words


def domains_of(spelled: Mapping[str, str | Domain] | None) -> dict[str, Domain]:
    """Every entry of a mapping read by `parse_domain`."""
    return {name: parse_domain(text) for name, text in (spelled or {}).items()}


def _split_outside_brackets(text: str) -> list[str]:
    parts, depth = [""], 0
    for character in text:
        depth += (character in "([") - (character in ")]")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part for part in parts if part.strip()]


def _end(text: str, whole: str) -> Fraction | None:
    from grader.symbolic.typed.reading import read  # typed knows nothing of domains, so no circle at import

    end: Any = read(text).expression
    if end in (sp.oo, -sp.oo):
        return None
    if not isinstance(end, sp.Expr) or not end.is_number or not end.is_extended_real:
        raise Unreadable("bad_domain", text=whole[:60])
    if end.is_Rational:
        return Fraction(int(end.p), int(end.q))
    return Fraction(str(end.evalf(60)))
