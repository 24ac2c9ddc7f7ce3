"""A notebook's cells as text, whatever was done to the notebook: only its JSON must stand."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from grader.submissions.text import TextError, decoded


class NotebookError(Exception):
    """Bytes that are no notebook, with the facts that say what is wrong."""

    def __init__(self, **facts: Any) -> None:
        super().__init__(facts)
        self.facts = facts


@dataclass(frozen=True)
class Cell:
    """One cell: its place in the notebook from 1, its kind as the file says, its text."""

    number: int
    kind: str
    text: str


SHOWN = re.compile(rb'"(?:outputs|attachments|widgets)"\s*:\s*(?=[\[{])')
TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.DOTALL)


def without_outputs(notebook: bytes) -> bytes:
    """A notebook's bytes less what it shows: outputs, pictures in text, the state of widgets.

    Works on the bytes, since to read forty megabytes of pictures as JSON takes several times as many.

    >>> without_outputs(b'{"source": "outputs: [1]", "outputs": [{"a": "]"}, [2]]}')
    b'{"source": "outputs: [1]", "outputs": []}'
    """
    kept, place = bytearray(), 0
    while start := SHOWN.search(notebook, place):
        kept += notebook[place : start.end()] + (b"[]" if notebook[start.end() : start.end() + 1] == b"[" else b"{}")
        place = end_of(notebook, start.end())
    return bytes(kept + notebook[place:])


def end_of(text: bytes, start: int) -> int:
    """Where the list or object that begins here ends."""
    depth = 0
    for token in TOKEN.finditer(text, start):
        depth += {b"[": 1, b"{": 1, b"]": -1, b"}": -1}.get(token[0], 0) if len(token[0]) == 1 else 0
        if depth == 0:
            return token.end()
    return len(text)


def cells(content: bytes) -> list[Cell]:
    """All cells in order, whatever version or metadata; outputs are not looked at.

    Raises NotebookError for bytes that are not JSON, or JSON that has no cells.
    """
    try:
        notebook = json.loads(decoded(content))
    except TextError as error:
        raise NotebookError(reason=error.facts["key"], line=error.facts.get("line")) from None
    except json.JSONDecodeError as error:
        raise NotebookError(reason="not_json", line=error.lineno) from None
    except (ValueError, RecursionError):
        raise NotebookError(reason="not_json") from None
    return [
        Cell(number, str(raw.get("cell_type", "code")), text_of(raw))
        for number, raw in enumerate(raw_cells(notebook), start=1)
        if isinstance(raw, dict)
    ]


def raw_cells(notebook: Any) -> list[Any]:
    """The list of cells, in format 4 or in the worksheets of format 3."""
    if isinstance(notebook, dict):
        if isinstance(notebook.get("cells"), list):
            return list(notebook["cells"])
        if isinstance(notebook.get("worksheets"), list):
            sheets = [w for w in notebook["worksheets"] if isinstance(w, dict)]
            return [cell for sheet in sheets for cell in sheet.get("cells", [])]
    raise NotebookError(reason="no_cells")


def text_of(raw: dict[str, Any]) -> str:
    source = raw.get("source", raw.get("input", ""))
    text = "".join(map(str, source)) if isinstance(source, list) else str(source)
    return text.replace("\r\n", "\n").replace("\r", "\n")
