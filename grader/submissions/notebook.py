"""A notebook's cells as text, whatever was done to the notebook: only its JSON must stand."""

from __future__ import annotations

import json
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
