"""Formulas as people type them: 2x, x^2, e^{-x}, ln x, σ(x), th, √, |x|, 0,5, \\frac{a}{b}.

`tokens` cuts the text, `grammar` knows sums and products; here are the atoms: numbers, names,
functions, brackets. Every repair (a product sign put in, parentheses put round an argument, a comma
taken for a decimal point) is reported with what it was read as.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import sympy as sp

from grader.symbolic.typed.grammar import Grammar
from grader.symbolic.typed.names import BARE, CALLED, INVERSES, SEVERAL, call
from grader.symbolic.typed.operations import decimal, rows, scalar, times
from grader.symbolic.typed.stream import END, Repair
from grader.symbolic.typed.tokens import GREEK, Token, tokens
from grader.symbolic.vocabulary import Unreadable, apply, check_symbol_name, power

_CLOSING = {"(": ")", "[": "]", "{": "}", "⦃": "⦄", "⌊": "⌋", "⌈": "⌉"}
_WORDS: dict[str, Any] = {
    "pi": sp.pi, "Pi": sp.pi, "e": sp.E, "E": sp.E, "I": sp.I, "i": sp.I, "oo": sp.oo, "inf": sp.oo,
    "infinity": sp.oo, "True": sp.true, "False": sp.false, "true": sp.true, "false": sp.false,
    "zoo": sp.zoo, "nan": sp.nan, "EulerGamma": sp.EulerGamma, "GoldenRatio": sp.GoldenRatio,
    "emptyset": sp.S.EmptySet, "EmptySet": sp.S.EmptySet,
}  # fmt: skip
_FUNCTION_LETTERS = re.compile(r"[fghFGH]'*|[a-zA-Z]'+")


@dataclass(frozen=True)
class Reading:
    """What a text was read as, and what had to be repaired: pairs of a sentence key and its facts."""

    expression: Any
    repairs: tuple[Repair, ...] = ()


def read(text: str, symbols: Collection[str] = (), language: str = "en") -> Reading:
    """The expression a person typed; `symbols` are the names known to be variables.

    Raises Unreadable, with the reason, for a text that is not a formula.

    >>> read("2x", ["x"])
    Reading(expression=2*x, repairs=(('implicit_product', {'read_as': '2*x'}),))
    >>> read("0,5 x²", language="fr").expression
    x**2/2
    """
    reader = _Reader(tokens(text), frozenset(symbols), language == "fr")
    try:
        expression = reader.everything()
        return Reading(expression, reader.reported(expression))
    except RecursionError:
        raise Unreadable("too_deep") from None


def letters(text: str) -> set[str]:
    """The single letters that a text uses as variables: they tell whether its xy is x·y.

    >>> sorted(letters("2x·y + e^x f(x)"))
    ['x', 'y']
    """
    found = {token.text for token in tokens(text) if token.kind == "name" and len(token.text) == 1}
    return {letter for letter in found if letter not in CALLED | _WORDS and not _FUNCTION_LETTERS.fullmatch(letter)}


class _Reader(Grammar):
    def raised(self) -> Any:
        inner = _Reader(tokens(self.take().text[1:-1]), self.symbols, decimal_comma=False)
        return scalar(inner.everything())

    def atom(self) -> Any:
        token = self.take()
        if token.kind == "number":
            return self.number(token)
        if token.kind == "name":
            return self.named(token)
        if token.kind == "open":
            return self.bracketed(token.text)
        if token.kind == "bar":
            return self.between_bars()
        if token.kind == "latex":
            return self.latex(token.text)
        if token.text in ("√", "∛"):
            return power(scalar(self.power()), sp.Rational(1, 2 if token.text == "√" else 3))
        if token is END:
            raise Unreadable("unfinished", expected="…")
        raise Unreadable("unexpected", found=token.text)

    def number(self, token: Token) -> sp.Expr:
        text = token.text
        if self.decimal_comma and self.next.text == "," and text.isdigit():
            follows = self.peek(1)
            if follows.kind == "number" and follows.text.isdigit() and not follows.spaced:
                self.take()
                text = f"{text}.{self.take().text}"
                self.repaired("decimal_comma", read_as=text)
        return decimal(text)

    def named(self, token: Token) -> Any:
        name = self.with_index(token.text.lstrip("%"))
        known = self.known_symbol(name)
        if known is not None:
            return sp.Symbol(known)
        for spelled in (name, name.lower()) if len(name) > 1 else (name,):
            if spelled in CALLED and self.is_called(spelled):
                return self.function(spelled)
        head, _, below = name.partition("_")
        if head in ("log", "ln") and below:
            base = read(below.strip("{}"), self.symbols).expression
            return call("log", [*self.arguments("log"), base])
        if name in _WORDS:
            if name == "i":
                self.repaired("imaginary_unit", read_as="I")
            return _WORDS[name]
        parts = self.split(name)
        if parts:
            return self.unglued(name, parts)
        return self.unknown(name)

    def with_index(self, name: str) -> str:
        """`a[1]` is the variable a_1."""
        bracket, index, closing = (self.peek(ahead) for ahead in (0, 1, 2))
        if bracket.text != "[" or bracket.spaced or not index.text.isdigit() or closing.text != "]":
            return name
        self.at += 3
        return f"{name}_{index.text}"

    def known_symbol(self, name: str) -> str | None:
        """The variable meant by a name, whatever the spelling of its index or Greek letter."""
        if name in self.symbols:
            return name
        spelled = {bare(symbol): symbol for symbol in self.symbols}
        return spelled.get(bare(name))

    def is_called(self, name: str) -> bool:
        """Whether what follows makes a function of a name that could also be a variable."""
        if self.next.text == "(" or name in BARE or name in ("abs", "sqrt"):
            return True
        return self.next.text == "{" and name in ("erf", "sigmoid", "sigma", "max", "min")

    def unknown(self, name: str) -> Any:
        if self.next.text == "(" and not self.next.spaced:
            if _FUNCTION_LETTERS.fullmatch(name):
                return apply(sp.Function(name), self.arguments(name))
            if len(name) > 1 and "_" not in name and name not in GREEK.values():
                raise Unreadable("unknown_function", name=name[:40])
        return sp.Symbol(check_symbol_name(name))

    def function(self, name: str) -> Any:
        """A function, perhaps with its exponent before its argument, as in sin²(x)."""
        exponent = None
        if self.next.kind == "up":
            exponent = self.raised()
        elif self.next.text == "^":
            self.take()
            exponent = scalar(self.atom_with_sign())
        if exponent == -1 and name in INVERSES:
            found = apply(INVERSES[name], self.arguments(name))
            self.repaired("inverse_function", read_as=found)
            return found
        found = call(name, self.arguments(name))
        return found if exponent is None else power(found, exponent)

    def atom_with_sign(self) -> Any:
        sign = sp.S.NegativeOne if self.accept("-") else sp.S.One
        return times(sign, self.atom())

    def arguments(self, name: str) -> list[Any]:
        if self.next.text in ("(", "{"):
            opening = self.take().text
            before = self.decimal_comma
            self.decimal_comma = before and name not in SEVERAL
            found = self.inside(opening)
            self.decimal_comma = before
            return found
        if self.next is END or not (self.begins_a_factor() or self.next.text == "-"):
            raise Unreadable("function_without_argument", name=name)
        return [self.bare_argument(name)]

    def bare_argument(self, name: str) -> Any:
        """The 2x of "sin 2x": factors side by side, up to a sign or another function."""
        sign = sp.S.NegativeOne if self.accept("-") else sp.S.One
        found = self.power()
        while self.begins_a_factor() and self.next.text not in CALLED and self.next.text not in ("(", "["):
            found = times(found, self.power())
        found = times(sign, found)
        self.repaired("bare_argument", read_as=f"{name}({found})")
        return found

    def inside(self, opening: str) -> list[Any]:
        """The items up to the bracket that closes `opening`; bars opened outside do not close here."""
        self.deeper()
        bars, self.bars = self.bars, 0
        found = self.items(until=_CLOSING[opening])
        self.expect(_CLOSING[opening])
        self.bars = bars
        self.depth -= 1
        return found

    def bracketed(self, opening: str) -> Any:
        before = self.decimal_comma
        self.decimal_comma = before and opening in "({⌊⌈"
        found = self.inside(opening)
        self.decimal_comma = before
        if opening == "[":
            return rows(found)
        is_everything = opening == "{" and len(self.tokens) == self.at and self.tokens[0].text == "{"
        if opening == "⦃" or (opening == "{" and len(found) != 1) or (is_everything and self.depth == 0):
            return sp.FiniteSet(*found)
        if opening in "⌊⌈" and len(found) == 1:
            return apply(sp.floor if opening == "⌊" else sp.ceiling, [scalar(found[0])])
        if not found:
            raise Unreadable("unexpected", found=_CLOSING[opening])
        return found[0] if len(found) == 1 else sp.Tuple(*found)

    def between_bars(self) -> Any:
        self.deeper()
        self.bars += 1
        found = scalar(self.sum())
        self.bars -= 1
        self.expect("|")
        self.depth -= 1
        return apply(sp.Abs, [found])

    def latex(self, text: str) -> Any:
        if text == "⟪sqrt⟫":
            index = sp.Integer(2)
            if self.next.text == "[":
                self.take()
                index = scalar(self.inside("[")[0])
            return power(self.group(), power(index, sp.S.NegativeOne))
        top, below = self.group(), self.group()
        if text == "⟪binom⟫":
            return apply(sp.binomial, [top, below])
        return times(top, power(below, sp.S.NegativeOne))

    def group(self) -> Any:
        """An argument of a LaTeX command: braces, or the one digit or letter that follows."""
        if self.next.kind == "number" and len(self.next.text) > 1:
            digits = self.next.text
            self.tokens[self.at : self.at + 1] = [Token("number", digits[0]), Token("number", digits[1:])]
        if self.next.text == "{":
            self.take()
            items = self.inside("{")
            if len(items) != 1:
                raise Unreadable("unexpected", found="}")
            return scalar(items[0])
        return scalar(self.atom())

    # Names glued together

    def split(self, name: str) -> list[str]:
        """A name as known names one after the other, e.g. xy as x, y; empty if it is not that."""
        if not self.symbols:
            head = max((f for f in BARE if name.startswith(f)), key=len, default=name)
            return [head, name[len(head) :]] if name[len(head) :][:1].isdigit() else []
        return cut_into(bare(name), {*map(bare, self.symbols), "pi", "e"}, BARE)

    def unglued(self, name: str, parts: list[str]) -> Any:
        """The tokens of a glued name take its place, and are read in turn."""
        words = [word for part in parts for word in re.findall(r"\d+|\D.*", part)]
        pieces = [Token("number" if word[0].isdigit() else "name", word) for word in words]
        self.tokens[self.at - 1 : self.at] = pieces
        self.at -= 1
        found = self.power()
        while self.begins_a_factor() and self.at < len(self.tokens) and len(pieces) > 1:
            found = times(found, self.power())
            pieces.pop()
        self.repaired("split_name", name=name, read_as=found)
        return found


def cut_into(name: str, words: Collection[str], functions: Collection[str]) -> list[str]:
    """`name` cut into known words and digits, a function name allowed last."""
    if not name:
        return []
    for length in range(len(name), 0, -1):
        piece, rest = name[:length], name[length:]
        known = piece in words or piece.isdigit() or piece in functions
        if known and (not rest or cut_into(rest, words, functions)):
            return [piece, *cut_into(rest, words, functions)]
    return []


def bare(name: str) -> str:
    """A name without the marks that spellings of one index differ by."""
    return "".join(GREEK.get(c, c) for c in name).replace("_", "").replace("{", "").replace("}", "")
