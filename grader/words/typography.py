"""Text as people read it: one line, no control characters, French spaces that do not break."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

ELISION = re.compile(  # its apostrophe: after what elides, before a word, a quotation, code or a formula
    r"(?<=\b[cdjlmnstCDJLMNST])'(?=[^\W\d_]|[`$*«“])|(?<=\b[Qq]u)'|(?<=squ)'|(?<=[Jj]usqu)'|(?<=ujourd)'"
)
VERBATIM = re.compile(r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$]*\$", re.DOTALL)  # code and formulas
WIDTH = 600  # characters of one fact in a sentence
BREAK = "\N{NO-BREAK SPACE}"
INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}  # control, format (direction marks too), broken, unknown


def french(text: str) -> str:
    """French as it is set: spaces that do not break, curved apostrophes; primes stay.

    >>> french("« oui » : 3 % ; non ?").count("\\N{NO-BREAK SPACE}")
    6
    >>> french("l'écart de f'(x) à s' : qu'il soit nul, jusqu'à 0").replace(BREAK, "~")
    "l’écart de f'(x) à s'~: qu’il soit nul, jusqu’à 0"
    """
    spaced = re.sub(r" (?=[:;?!»%])", BREAK, re.sub(r"« ", f"«{BREAK}", text))
    return ELISION.sub("’", spaced)


def typeset(text: str, language: str) -> str:
    """Prose as its reader's language sets it; code and formulas stay as they are.

    >>> typeset("Si $x : y$ : `a : b` ; non, l'`axe`", "fr").replace(BREAK, "~")
    'Si $x : y$~: `a : b`~; non, l’`axe`'
    """
    if language != "fr":
        return text
    parts = re.split(f"({VERBATIM.pattern})", text, flags=re.DOTALL)
    following = [part[:1] for part in parts[1:]] + [""]  # what an elision at the end of a part is before
    set_parts = (french(part + after)[: len(part)] for part, after in zip(parts, following, strict=True))
    return "".join(part if place % 2 else made for place, (part, made) in enumerate(zip(parts, set_parts, strict=True)))


def numeral(number: Any, language: str) -> str:
    """A number as its reader's language writes it; anything else as it is.

    >>> numeral(7.5, "fr"), numeral("7.5", "fr")
    ('7,5', '7.5')
    """
    return str(number).replace(".", ",") if isinstance(number, float) and language == "fr" else str(number)


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
