"""What a terminal's encoding cannot show is written in letters that it can."""

from __future__ import annotations

import codecs
import sys
import unicodedata

HANDLER = "gradschool"
SPELLED = {
    "↦": "->", "→": "->", "←": "<-", "⇒": "=>", "…": "...", "«": '"', "»": '"', "“": '"', "”": '"', "‘": "'", "’": "'",
    "–": "-", "—": "-", "−": "-", "·": ".", "×": "x", "÷": "/", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "±": "+/-",
    "√": "sqrt", "∞": "inf", "∇": "grad", "∂": "d", "∑": "sum", "∈": "in", "°": " deg", "œ": "oe", "Œ": "OE", "æ": "ae",
    "Æ": "AE", "○": "o", "●": "*", "✓": "ok", "✗": "x", "•": "*",
}  # fmt: skip


def speak_any_encoding() -> None:
    """From now on, nothing that is printed can fail for want of a character."""
    codecs.register_error(HANDLER, instead)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)  # not there where somebody captures what is printed
        if reconfigure is not None and getattr(stream, "errors", None) in ("strict", "surrogateescape"):
            reconfigure(errors=HANDLER)


def instead(fault: UnicodeError) -> tuple[str, int]:
    """What is written in place of characters that an encoding does not have."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    return "".join(map(spelled, fault.object[fault.start : fault.end])), fault.end


def spelled(character: str) -> str:
    """A character in ASCII: by our table, without its accent, by its Greek name, or a question mark.

    >>> [spelled(c) for c in ("↦", "é", "σ", "\\xa0", "字")]
    ['->', 'e', 'sigma', ' ', '?']
    """
    if character in SPELLED:
        return SPELLED[character]
    plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    if plain:
        return plain
    name = unicodedata.name(character, "")
    return name.split()[-1].lower() if name.startswith("GREEK ") and " LETTER " in name else "?"
