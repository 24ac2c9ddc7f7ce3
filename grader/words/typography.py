"""Text as people read it: one line, no control characters, French spaces that do not break."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

VERBATIM = re.compile(r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$", re.DOTALL)  # code and formulas
WIDTH = 600  # characters of one fact in a sentence
BREAK = "\N{NO-BREAK SPACE}"
INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # control, format (direction marks too), broken, unknown


def french(text: str) -> str:
    """The spaces that French puts inside its quotation marks and before its double signs do not break.

    >>> french("« oui » : 3 % ; non ?").count("\\N{NO-BREAK SPACE}")
    6
    """
    return re.sub(r" (?=[:;!?»%])", BREAK, re.sub(r"« ", f"«{BREAK}", text))


def typeset(text: str, language: str) -> str:
    """Markdown as its reader's language spaces it; code and formulas stay as they are.

    >>> typeset("Si $x : y$ : `a : b` ; non", "fr").replace(BREAK, "~")
    'Si $x : y$~: `a : b`~; non'
    """
    if language != "fr":
        return text
    parts = re.split(f"({VERBATIM.pattern})", text, flags=re.DOTALL)
    return "".join(part if place % 2 else french(part) for place, part in enumerate(parts))


def clean(fact: Any, width: int = WIDTH) -> str:
    """A fact on one line, without what a terminal or a reader's eye would take for something else.

    >>> clean("a\\x1b[31mb\\n\\u202ec"), clean("x" * 10, width=5)
    ('a�[31mb �c', 'xxx …')
    """
    line = " ".join(str(fact)[: 4 * width].split())
    seen = (
        line
        if line.isprintable()
        else "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) in INVISIBLE else c for c in line)
    )
    return seen if len(seen) <= width else f"{seen[: width - 2]} …"
