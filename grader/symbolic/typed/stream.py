"""Tokens one after the other, how deep in brackets we are, and what had to be repaired."""

from __future__ import annotations

from typing import Any

from grader.symbolic.typed.tokens import Token
from grader.symbolic.vocabulary import DEEPEST, Unreadable

Repair = tuple[str, dict[str, str]]

END = Token("end", "")


class Stream:
    """Tokens with a place in them."""

    def __init__(self, found: list[Token], symbols: frozenset[str], decimal_comma: bool) -> None:
        self.tokens = found
        self.at = 0
        self.symbols = symbols
        self.decimal_comma = decimal_comma
        self.depth = 0
        self.bars = 0
        self.repairs: dict[str, dict[str, str]] = {}

    @property
    def next(self) -> Token:
        return self.tokens[self.at] if self.at < len(self.tokens) else END

    def peek(self, ahead: int) -> Token:
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else END

    def take(self) -> Token:
        token = self.next
        self.at += 1
        return token

    def accept(self, *texts: str) -> str | None:
        if self.next.kind in ("op", "name", "comma", "close", "bar") and self.next.text in texts:
            return self.take().text
        return None

    def expect(self, text: str) -> None:
        if self.next is END:
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

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unreadable("too_deep")
