"""The blanks of a text, `<<name>>`, and the numbers that fill them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from grader.exam.sheet import Sheet
from grader.words.text import Text
from grader.words.typography import VERBATIM

DECIMAL = re.compile(r"-?\d+\.\d+")
BLANK = re.compile(r"<<(\w+)>>")  # {} belongs to LaTeX and sets, $ to mathematics, @ to matrix products


def fill(text: str, values: Mapping[str, Any], language: str = "en") -> str:
    """The text with its numbers; an unknown blank is a KeyError, never an empty place in a sentence.

    >>> fill("as large as $<<big>>$", {"big": 900})
    'as large as $900$'
    >>> fill("<<x>>, $<<x>>$, `<<x>>`", {"x": 0.5}, "fr")
    '0,5, $0{,}5$, `0.5`'
    """
    marks = {"`": ".", "$": "{,}"} if language == "fr" else {}
    verbatim = [(span.start(), span.end(), span[0][0]) for span in VERBATIM.finditer(text)]

    def number(blank: re.Match[str]) -> str:
        around = next((mark for start, end, mark in verbatim if start < blank.start() < end), "")
        point = marks.get(around, "," if marks else ".")
        shown = written(values[blank[1]])
        return shown.replace(".", point) if DECIMAL.fullmatch(shown) else shown

    return BLANK.sub(number, text)


def written(value: Any) -> str:
    """A value as both a sentence and Python can carry it.

    >>> written(np.float64(0.1)), written(np.array([1, 2]))
    ('0.1', '[1, 2]')
    """
    return str(value.tolist() if isinstance(value, (np.generic, np.ndarray)) else value)


def filled(text: Text, values: Mapping[str, Any]) -> Text:
    """Both languages, filled with the same numbers."""
    return Text(fill(text.en, values), fill(text.fr, values, "fr"))


def filled_sheet(sheet: Sheet, values: Mapping[str, Any]) -> Sheet:
    """A sheet whose sentences show the numbers of its seed."""
    return replace(
        sheet,
        title=filled(sheet.title, values),
        hints=tuple(filled(hint, values) for hint in sheet.hints),
        says={name: filled(says, values) for name, says in sheet.says.items()},
        trials=tuple(replace(trial, claim=filled(trial.claim, values)) for trial in sheet.trials),
    )
