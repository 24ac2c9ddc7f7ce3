"""From the bytes of a submitted file to a notebook that nbgrader can carry: valid, without outputs, every text kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from nbformat import NotebookNode, from_dict

from grader.publishing.notebooks import METADATA
from grader.submissions.notebook import NotebookError, raw_cells, text_of

KINDS = ("code", "markdown", "raw")
OURS = "gradschool"  # our own key in the metadata of a notebook
LARGEST = 100 << 20  # bytes that are parsed at all
CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")

Note = dict[str, Any]


def mended(content: bytes) -> tuple[NotebookNode, list[Note]]:
    """The notebook, and what is to be said about it; bytes that are none give an empty one."""
    try:
        found = parsed(content)
    except NotebookError as error:
        return notebook([], {}), [{"key": "not_a_notebook", "reason": error.facts["reason"]}]
    metadata = dict_of(found.get("metadata"))
    return notebook(raw_cells(found), metadata), kernel_notes(metadata)


def parsed(content: bytes) -> dict[str, Any]:
    """The JSON of a notebook; NotebookError for anything else."""
    if len(content) > LARGEST:
        raise NotebookError(reason="too_large")
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise NotebookError(reason="not_utf8") from None
    except (ValueError, RecursionError):
        raise NotebookError(reason="not_json") from None
    raw_cells(found)
    return dict_of(found)


def kernel_notes(metadata: dict[str, Any]) -> list[Note]:
    name = dict_of(metadata.get("kernelspec")).get("name", METADATA["kernelspec"]["name"])
    return [] if name == METADATA["kernelspec"]["name"] else [{"key": "other_kernel", "kernel": word(name)}]


def notebook(raw: Iterable[Any], metadata: dict[str, Any]) -> NotebookNode:
    """A valid notebook of these cells; no two have one id."""
    taken: set[str] = set()
    cells = [cell(r, n, taken) for n, r in enumerate(raw, start=1) if isinstance(r, dict)]
    said = dict_of(metadata.get(OURS)).get("notes")
    kept = {OURS: {"notes": [flat(note) for note in said]}} if isinstance(said, list) else {}
    content = {"cells": cells, "metadata": {**METADATA, **kept}, "nbformat": 4, "nbformat_minor": 5}
    made: NotebookNode = from_dict(content)
    return made


def cell(raw: dict[str, Any], number: int, taken: set[str]) -> dict[str, Any]:
    """One cell as it should have been: kind, text, and of its metadata what nbgrader wrote there."""
    kind = raw.get("cell_type", "code")
    kind = kind if kind in KINDS else "markdown"  # format 3 has headings
    marked = flat(dict_of(raw.get("metadata")).get("nbgrader"))
    made = {
        "cell_type": kind,
        "id": own_id(raw.get("id"), number, taken),
        "metadata": {"nbgrader": marked} if marked else {},
        "source": text(text_of(raw)),
    }
    if kind == "code":
        return {**made, "execution_count": None, "outputs": []}
    return {**made, **attachments(raw)}


def own_id(wanted: Any, number: int, taken: set[str]) -> str:
    """The id that a cell has, if it may have it, else one from its place."""
    fits = isinstance(wanted, str) and CELL_ID.fullmatch(wanted) and wanted not in taken
    name = str(wanted) if fits else f"cell-{number}"
    while name in taken:
        name += "-again"
    taken.add(name)
    return name


def attachments(raw: dict[str, Any]) -> dict[str, Any]:
    """The pictures of a written answer, if they are what they should be."""
    found = dict_of(raw.get("attachments"))
    sound = all(
        isinstance(bundle, dict) and all(isinstance(data, str) for data in bundle.values()) for bundle in found.values()
    )
    return {"attachments": found} if found and sound else {}


def dict_of(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def flat(value: Any) -> dict[str, Any]:
    """What is no deeper than one level: nbgrader copies metadata, and a copy of something deep enough fails."""
    return {k: v for k, v in dict_of(value).items() if isinstance(v, (str, bool, int, float))}


def text(value: Any) -> str:
    """A text that can be written as UTF-8: half a character becomes a question mark."""
    return str(value).encode("utf-8", errors="replace").decode()


def word(value: Any) -> str:
    """A name that a student chose, with nothing in it that means something to Markdown."""
    return re.sub(r"[^\w .-]", "?", str(value)[:80])
