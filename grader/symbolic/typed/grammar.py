"""Sums, products, powers, relations: what formulas are made of, loosest first.

list      relation { , relation }               product   signed { (* / or nothing) signed }
relation  sum { (= < > …) sum }, and, or, not   signed    { + - } power
sum       product { (+ -) product }             power     atom { ! ² } [ ^ signed ]
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

import sympy as sp

from grader.symbolic.typed.operations import added, is_condition, join, operand, related, scalar, times
from grader.symbolic.typed.stream import END, Stream
from grader.symbolic.vocabulary import Unreadable, apply, power

_RELATIONS: dict[str, Callable[[Any, Any], Any]] = {
    "=": sp.Eq, "<": sp.Lt, "<=": sp.Le, ">": sp.Gt, ">=": sp.Ge, "!=": sp.Ne,
}  # fmt: skip


class Grammar(Stream):
    """One method a rule; each reads as much as its rule allows and returns what it means."""

    @abstractmethod
    def atom(self) -> Any:
        """A number, a name, or something in brackets."""

    @abstractmethod
    def raised(self) -> Any:
        """The exponent in a raised token, as in x²."""

    def everything(self) -> Any:
        items = self.items(until=None)
        if self.next is not END:
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
        while self.accept("or") or (is_condition(found) and self.bars == 0 and self.accept("|")):
            found = join(sp.Or, found, self.conjunction())
        return found

    def conjunction(self) -> Any:
        found = self.negation()
        while self.accept("and", "&"):
            found = join(sp.And, found, self.negation())
        return found

    def negation(self) -> Any:
        if self.next.text == "not" and "not" not in self.symbols:
            self.take()
            return join(sp.Not, self.negation())
        return self.relation()

    def relation(self) -> Any:
        left = self.sum()
        links: list[Any] = []
        while self.next.kind == "op" and self.next.text in _RELATIONS:
            build = _RELATIONS[self.take().text]
            right = self.sum()
            links.append(related(build, left, right))
            left = right
        if not links:
            return left
        return links[0] if len(links) == 1 else sp.And(*links)

    def sum(self) -> Any:
        terms = [self.product()]
        while sign := self.accept("+", "-"):
            term = self.product()
            terms.append(term if sign == "+" else times(sp.S.NegativeOne, term))
        return terms[0] if len(terms) == 1 else added(terms)

    def product(self) -> Any:
        found = self.signed()
        while True:
            if self.accept("*"):
                found = times(found, self.signed())
            elif self.accept("/"):
                found = times(found, power(scalar(self.signed()), sp.S.NegativeOne))
            elif self.begins_a_factor() and not is_condition(found):
                found = self.juxtaposed(found)
            else:
                return found

    def juxtaposed(self, left: Any) -> Any:
        if self.next.kind == "number" and self.peek(-1).kind == "number":
            raise Unreadable("two_numbers", left=self.peek(-1).text, right=self.next.text)
        found = times(left, self.power())
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
        return times(sp.S.NegativeOne, found) if negative else found

    def power(self) -> Any:
        base = self.atom()
        while True:
            if self.accept("!"):
                base = apply(sp.factorial, [scalar(base)])
            elif self.accept("!!"):
                base = apply(sp.factorial2, [scalar(base)])
            elif self.next.kind == "up":
                base = power(operand(base), self.raised())
            elif self.accept("^"):
                return power(operand(base), self.exponent())
            else:
                return base

    def exponent(self) -> Any:
        self.deeper()
        found = scalar(self.signed())
        self.depth -= 1
        return found
