"""From bytes to the text that Python would read: by its mark, by the encoding that it declares, else UTF-8."""

from __future__ import annotations

import codecs
import io
import tokenize
from typing import Any

MARKS = {codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32", codecs.BOM_UTF16_LE: "utf-16",
         codecs.BOM_UTF16_BE: "utf-16", codecs.BOM_UTF8: "utf-8-sig"}  # fmt: skip


class TextError(Exception):
    """Bytes that Python would not read as text, with the facts that say why."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(facts)
        self.facts = facts


def decoded(content: bytes) -> str:
    """The text of a file, each line ended by a line feed, whatever ended it before.

    >>> decoded("# coding: latin-1\\rname = 'Noël'".encode("latin-1"))
    "# coding: latin-1\\nname = 'Noël'"

    Raises TextError for bytes that are not text in the encoding that they say, and for NUL bytes.
    """
    encoding = encoding_of(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as broken:
        line = content[: broken.start].count(b"\n") + 1
        raise TextError(key="not_text", encoding=encoding.removesuffix("-sig"), line=line) from None
    if "\0" in text:
        raise TextError(key="nul_bytes")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def encoding_of(content: bytes) -> str:
    """By the mark at the beginning, by the comment in one of the first two lines (PEP 263), else UTF-8."""
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return encoding
    lines = io.BytesIO(content[:1000].replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    try:
        declared, _ = tokenize.detect_encoding(lines.readline)
    except SyntaxError:  # no text in UTF-8, or an encoding that Python does not know
        return "utf-8"
    return declared
