"""Cells of a CSV: a program for tables runs what begins like a formula, so that text may not begin so."""

from __future__ import annotations

from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def cell(value: Any) -> Any:
    """A value that a program for tables takes for what it is: a number for a number, a text for a text.

    >>> cell("=HYPERLINK(1)"), cell("-1.5"), cell(-1.5), cell("Ada"), cell("-Ada")
    ("'=HYPERLINK(1)", '-1.5', -1.5, 'Ada', "'-Ada")
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) and not is_number(value) else value


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else, not even blanks.

    >>> is_number("-1.5"), is_number("\\t1"), is_number("-inf")
    (True, False, False)
    """
    unsigned = text[1:] if text[:1] in ("+", "-") else text
    return unsigned.isascii() and unsigned.replace(".", "", 1).isdecimal()
