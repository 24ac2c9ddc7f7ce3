"""Formulas as people type them: 2x, x^2, e^{-x}, ln x, σ(x), th, √, |x|, 0,5, \\frac{a}{b}.

The grammar, loosest first; every repair (a product sign put in, parentheses put round an argument,
a comma taken for a decimal point) is reported with what it was read as.

    list      relation { , relation }               product   signed { (* / or nothing) signed }
    relation  sum { (= < > …) sum }, and, or, not   signed    { + - } power
    sum       product { (+ -) product }             power     atom { ! ² } [ ^ signed ]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

import sympy as sp

from grader.symbolic.names import BARE, CALLED, INVERSES, SEVERAL, call
from grader.symbolic.rebuild import matrix
from grader.symbolic.tokens import GREEK, Token, tokens
from grader.symbolic.vocabulary import (
    DEEPEST,
    Unreadable,
    apply,
    check_symbol_name,
    integer,
    power,
)

Repair = tuple[str, dict[str, str]]

_RELATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "=": sp.Eq, "<": sp.Lt, "<=": sp.Le, ">": sp.Gt, ">=": sp.Ge, "!=": sp.Ne,
}  # fmt: skip
_CLOSING = {"(": ")", "[": "]", "{": "}", "⦃": "⦄", "⌊": "⌋", "⌈": "⌉"}
_WORDS: dict[str, Any] = {
    "pi": sp.pi, "Pi": sp.pi, "e": sp.E, "E": sp.E, "I": sp.I, "i": sp.I, "oo": sp.oo, "inf": sp.oo,
    "infinity": sp.oo, "True": sp.true, "False": sp.false, "true": sp.true, "false": sp.false,
    "zoo": sp.zoo, "nan": sp.nan, "EulerGamma": sp.EulerGamma, "GoldenRatio": sp.GoldenRatio,
    "emptyset": sp.S.EmptySet, "EmptySet": sp.S.EmptySet,
}  # fmt: skip
_FUNCTION_LETTERS = re.compile(r"[fghFGH]'*|[a-zA-Z]'+")
_END = Token("end", "")


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
    parser = _Parser(tokens(text), frozenset(symbols), language)
    try:
        expression = parser.everything()
        return Reading(expression, parser.reported(expression))
    except RecursionError:
        raise Unreadable("too_deep") from None


class _Parser:
    def __init__(self, found: list[Token], symbols: frozenset[str], language: str) -> None:
        self.tokens = found
        self.at = 0
        self.symbols = symbols
        self.decimal_comma = language == "fr"
        self.depth = 0
        self.bars = 0
        self.repairs: dict[str, dict[str, str]] = {}

    # Moving along

    @property
    def next(self) -> Token:
        return self.tokens[self.at] if self.at < len(self.tokens) else _END

    def peek(self, ahead: int) -> Token:
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else _END

    def take(self) -> Token:
        token = self.next
        self.at += 1
        return token

    def accept(self, *texts: str) -> str | None:
        if self.next.kind in ("op", "name", "comma", "close", "bar") and self.next.text in texts:
            return self.take().text
        return None

    def expect(self, text: str) -> None:
        if self.next is _END:
            raise Unreadable("unfinished", expected=text)
        if self.next.text != text:
            raise Unreadable("unexpected", found=self.next.text)
        self.take()

    def repaired(self, key: str, **facts: Any) -> None:
        self.repairs.setdefault(key, {name: str(fact) for name, fact in facts.items()})

    def reported(self, whole: Any) -> tuple[Repair, ...]:
        if "implicit_product" in self.repairs:
            self.repairs["implicit_product"] = {"read_as": str(whole)}
        return tuple(self.repairs.items())

    # The grammar

    def everything(self) -> Any:
        items = self.items(until=None)
        if self.next is not _END:
            raise Unreadable("unexpected", found=self.next.text)
        return items[0] if len(items) == 1 else sp.Tuple(*items)

    def items(self, until: str | None) -> list[Any]:
        """Relations between commas, up to a closing bracket that is left in place."""
        if until is not None and self.next.text == until:
            return []
        found = [self.condition()]
        while self.next.kind == "comma":
            self.take()
            if self.next.text == until:
                break
            found.append(self.condition())
        return found

    def condition(self) -> Any:
        found = self.conjunction()
        while self.accept("or") or (_is_condition(found) and self.bars == 0 and self.accept("|")):
            found = _join(sp.Or, found, self.conjunction())
        return found

    def conjunction(self) -> Any:
        found = self.negation()
        while self.accept("and", "&"):
            found = _join(sp.And, found, self.negation())
        return found

    def negation(self) -> Any:
        if self.next.text == "not" and "not" not in self.symbols:
            self.take()
            return _join(sp.Not, self.negation())
        return self.relation()

    def relation(self) -> Any:
        left = self.sum()
        links: list[Any] = []
        while self.next.kind == "op" and self.next.text in _RELATIONS:
            build = _RELATIONS[self.take().text]
            right = self.sum()
            links.append(_related(build, left, right))
            left = right
        if not links:
            return left
        return links[0] if len(links) == 1 else sp.And(*links)

    def sum(self) -> Any:
        terms = [self.product()]
        while sign := self.accept("+", "-"):
            term = self.product()
            terms.append(term if sign == "+" else _times(sp.S.NegativeOne, term))
        return terms[0] if len(terms) == 1 else _added(terms)

    def product(self) -> Any:
        found = self.signed()
        while True:
            if self.accept("*"):
                found = _times(found, self.signed())
            elif self.accept("/"):
                found = _times(found, power(_scalar(self.signed()), sp.S.NegativeOne))
            elif self.begins_a_factor() and not _is_condition(found):
                found = self.juxtaposed(found)
            else:
                return found

    def juxtaposed(self, left: Any) -> Any:
        if self.next.kind == "number" and self.peek(-1).kind == "number":
            raise Unreadable("two_numbers", left=self.peek(-1).text, right=self.next.text)
        found = _times(left, self.power())
        self.repaired("implicit_product")
        return found

    def begins_a_factor(self) -> bool:
        token = self.next
        if token.kind == "name":
            return token.text not in ("and", "or", "not") or token.text in self.symbols
        if token.kind == "bar":
            return self.bars == 0
        return token.kind in ("number", "open", "latex") or token.text in ("√", "∛")

    def signed(self) -> Any:
        negative = False
        while sign := self.accept("+", "-"):
            negative ^= sign == "-"
        found = self.power()
        return _times(sp.S.NegativeOne, found) if negative else found

    def power(self) -> Any:
        base = self.atom()
        while True:
            if self.accept("!"):
                base = apply(sp.factorial, [_scalar(base)])
            elif self.accept("!!"):
                base = apply(sp.factorial2, [_scalar(base)])
            elif self.next.kind == "up":
                base = power(_operand(base), self.raised())
            elif self.accept("^"):
                return power(_operand(base), self.exponent())
            else:
                return base

    def exponent(self) -> Any:
        self.deeper()
        found = _scalar(self.signed())
        self.depth -= 1
        return found

    def raised(self) -> Any:
        inner = _Parser(tokens(self.take().text[1:-1]), self.symbols, "en")
        return _scalar(inner.everything())

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unreadable("too_deep")

    # Atoms

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
            return power(_scalar(self.power()), sp.Rational(1, 2 if token.text == "√" else 3))
        if token is _END:
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
        return _number(text)

    def named(self, token: Token) -> Any:
        name = token.text.lstrip("%")
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

    def known_symbol(self, name: str) -> str | None:
        """The variable meant by a name, whatever the spelling of its index or Greek letter."""
        if name in self.symbols:
            return name
        spelled = {_bare(symbol): symbol for symbol in self.symbols}
        return spelled.get(_bare(name))

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
            exponent = _scalar(self.atom_with_sign())
        if exponent == -1 and name in INVERSES:
            found = apply(INVERSES[name], self.arguments(name))
            self.repaired("inverse_function", read_as=found)
            return found
        found = call(name, self.arguments(name))
        return found if exponent is None else power(found, exponent)

    def atom_with_sign(self) -> Any:
        sign = sp.S.NegativeOne if self.accept("-") else sp.S.One
        return _times(sign, self.atom())

    def arguments(self, name: str) -> list[Any]:
        if self.next.text in ("(", "{"):
            opening = self.take().text
            before = self.decimal_comma
            self.decimal_comma = before and name not in SEVERAL
            found = self.inside(opening)
            self.decimal_comma = before
            return found
        if self.next is _END or not (self.begins_a_factor() or self.next.text == "-"):
            raise Unreadable("function_without_argument", name=name)
        return [self.bare_argument(name)]

    def bare_argument(self, name: str) -> Any:
        """The 2x of "sin 2x": factors side by side, up to a sign or another function."""
        sign = sp.S.NegativeOne if self.accept("-") else sp.S.One
        found = self.power()
        while self.begins_a_factor() and self.next.text not in CALLED and self.next.text not in ("(", "["):
            found = _times(found, self.power())
        found = _times(sign, found)
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
            return _rows(found)
        if opening == "⦃" or (opening == "{" and len(found) != 1):
            return sp.FiniteSet(*found)
        if opening in "⌊⌈" and len(found) == 1:
            return apply(sp.floor if opening == "⌊" else sp.ceiling, [_scalar(found[0])])
        if not found:
            raise Unreadable("unexpected", found=_CLOSING[opening])
        return found[0] if len(found) == 1 else sp.Tuple(*found)

    def between_bars(self) -> Any:
        self.deeper()
        self.bars += 1
        found = _scalar(self.sum())
        self.bars -= 1
        self.expect("|")
        self.depth -= 1
        return apply(sp.Abs, [found])

    def latex(self, text: str) -> Any:
        if text == "⟪sqrt⟫":
            index = sp.Integer(2)
            if self.next.text == "[":
                self.take()
                index = _scalar(self.inside("[")[0])
            return power(self.group(), power(index, sp.S.NegativeOne))
        top, below = self.group(), self.group()
        if text == "⟪binom⟫":
            return apply(sp.binomial, [top, below])
        return _times(top, power(below, sp.S.NegativeOne))

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
            return _scalar(items[0])
        return _scalar(self.atom())

    # Names glued together

    def split(self, name: str) -> list[str]:
        """A name as known names one after the other, e.g. xy as x, y; empty if it is not that."""
        if not self.symbols:
            head = max((f for f in BARE if name.startswith(f)), key=len, default=name)
            return [head, name[len(head):]] if name[len(head):][:1].isdigit() else []
        return _parsed_as(_bare(name), {*map(_bare, self.symbols), "pi", "e"}, BARE)

    def unglued(self, name: str, parts: list[str]) -> Any:
        """The tokens of a glued name take its place, and are read in turn."""
        words = [word for part in parts for word in re.findall(r"\d+|\D.*", part)]
        pieces = [Token("number" if word[0].isdigit() else "name", word) for word in words]
        self.tokens[self.at - 1 : self.at] = pieces
        self.at -= 1
        found = self.power()
        while self.begins_a_factor() and self.at < len(self.tokens) and len(pieces) > 1:
            found = _times(found, self.power())
            pieces.pop()
        self.repaired("split_name", name=name, read_as=found)
        return found


def _parsed_as(name: str, words: Collection[str], functions: Collection[str]) -> list[str]:
    """`name` cut into known words and digits, a function name allowed last."""
    if not name:
        return []
    for length in range(len(name), 0, -1):
        piece, rest = name[:length], name[length:]
        known = piece in words or piece.isdigit() or piece in functions
        if known and (not rest or _parsed_as(rest, words, functions)):
            return [piece, *_parsed_as(rest, words, functions)]
    return []


def _bare(name: str) -> str:
    """A name without the marks that spellings of one index differ by."""
    return "".join(GREEK.get(c, c) for c in name).replace("_", "").replace("{", "").replace("}", "")


def _number(text: str) -> sp.Rational:
    mantissa, _, exponent = text.lower().partition("e")
    if exponent and abs(int(exponent[:8])) > 400:
        raise Unreadable("number_too_large")
    whole, _, decimals = mantissa.partition(".")
    value = integer((whole + decimals) or "0") * sp.Integer(10) ** (int(exponent or 0) - len(decimals))
    return sp.Rational(value)


def _scalar(thing: Any) -> sp.Expr:
    if isinstance(thing, sp.Tuple) and len(thing) == 1:
        thing = thing[0]
    if not isinstance(thing, sp.Expr):
        raise Unreadable("not_a_number", found=str(thing)[:60])
    return thing


def _operand(thing: Any) -> Any:
    return thing if isinstance(thing, sp.MatrixBase) else _scalar(thing)


def _times(left: Any, right: Any) -> Any:
    try:
        return _operand(left) * _operand(right)
    except sp.ShapeError:
        raise Unreadable("shapes_do_not_fit") from None


def _added(terms: list[Any]) -> Any:
    operands = [_operand(term) for term in terms]
    if not any(isinstance(term, sp.MatrixBase) for term in operands):
        return sp.Add(*operands)
    try:
        return sum(operands[1:], start=operands[0])
    except (TypeError, sp.ShapeError):
        raise Unreadable("shapes_do_not_fit") from None


def _related(build: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    try:
        return build(left, right)
    except (TypeError, ValueError, AttributeError):
        raise Unreadable("not_a_number", found=str(right)[:60]) from None


def _is_condition(thing: Any) -> bool:
    return isinstance(thing, sp.logic.boolalg.Boolean) and not isinstance(thing, sp.Symbol)


def _join(build: Callable[..., Any], *parts: Any) -> Any:
    for part in parts:
        if not _is_condition(part):
            raise Unreadable("not_a_condition", found=str(part)[:60])
    return build(*parts)


def _rows(items: list[Any]) -> Any:
    """A list, or a matrix if its items are lists of one length."""
    if items and all(isinstance(item, sp.Tuple) for item in items) and len({*map(len, items)}) == 1:
        return matrix([list(row) for row in items])
    return sp.Tuple(*items)


