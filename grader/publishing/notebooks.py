"""A chapter as a notebook: the cells of its percent scripts, and after each exercise one that checks it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from grader.bank.spec import Exercise, Text
from grader.publishing.percent import Cell, cells

CHECK = 'from grader.bridges.notebook import check\n\ncheck("{slug}")'
OPENING = Text(
    en="# {chapter}\n\nFill in each function and run its cell, then the cell below it,"
    " which says what is right and what is not yet.",
    fr="# {chapter}\n\nComplétez chaque fonction, exécutez sa cellule, puis celle qui la suit :"
    " elle dit ce qui est juste et ce qui ne l'est pas encore.",
)
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook(
    chapter: str, exercises: Iterable[Exercise], language: str, values: Mapping[str, Mapping[str, Any]], *, hollow: bool
) -> str:
    """The text of one .ipynb; `values` are the numbers of each exercise, by slug."""
    parts = [Cell("opening", "markdown", OPENING[language].format(chapter=chapter))]
    for exercise in exercises:
        parts += cells(exercise, language, values[exercise.slug], hollow=hollow)
        parts.append(Cell(f"{exercise.slug}-check", "code", CHECK.format(slug=exercise.slug)))
    return rendered(parts)


def rendered(parts: Iterable[Cell]) -> str:
    """Cells as notebook JSON; what it says depends on them alone, identifiers included."""
    content = {"cells": [as_json(cell) for cell in parts], "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def as_json(cell: Cell) -> dict[str, Any]:
    made: dict[str, Any] = {"cell_type": cell.kind, "id": cell.name[:64], "metadata": {}}
    if cell.kind == "code":
        made |= {"execution_count": None, "outputs": []}
    return {**made, "source": cell.text.splitlines(keepends=True)}
