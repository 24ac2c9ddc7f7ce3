"""A chapter as a notebook: its lesson, the cells of its percent scripts, and after each one that checks it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from grader.bank.lesson import Chapter, Figure
from grader.bank.spec import Exercise
from grader.publishing.figures import markdown
from grader.publishing.percent import Cell, cells
from grader.words.text import Text
from grader.words.typography import typeset

FIGURES = "figures"  # the folder beside a notebook
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
    chapter: Chapter, language: str, values: Mapping[str, Mapping[str, Any]], *, hollow: bool, figures: str = FIGURES
) -> str:
    """The text of one .ipynb; `values` are the numbers of each exercise, by slug, and `figures` a folder from there."""
    parts = [opening(chapter, language)]
    for place, part in enumerate(chapter.lesson):
        if isinstance(part, Exercise):
            parts += asked(part, language, values[part.slug], hollow=hollow)
        else:
            parts.append(told(part, place, language, figures))
    return rendered(parts)


def asked(exercise: Exercise, language: str, values: Mapping[str, Any], *, hollow: bool) -> list[Cell]:
    """The cells of one exercise, and the one that checks it."""
    check = Cell(f"{exercise.slug}-check", "code", CHECK.format(slug=exercise.slug))
    return [*cells(exercise, language, values, hollow=hollow), check]


def told(part: Text | Figure, place: int, language: str, figures: str = FIGURES) -> Cell:
    """A text of a lesson, or one of the `figures` in a folder."""
    if isinstance(part, Text):
        return Cell(f"text-{place}", "markdown", typeset(part[language].strip(), language))
    return Cell(f"figure-{part.name}", "markdown", markdown(part, language, figures))


def opening(chapter: Chapter, language: str) -> Cell:
    """The title, and what to do."""
    return Cell("opening", "markdown", typeset(OPENING[language].format(chapter=chapter.title[language]), language))


def rendered(parts: Iterable[Cell]) -> str:
    """Cells as notebook JSON; what it says depends on them alone, identifiers included."""
    content = {"cells": [as_json(cell) for cell in parts], "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def as_json(cell: Cell) -> dict[str, Any]:
    made: dict[str, Any] = {"cell_type": cell.kind, "id": cell.name[:64], "metadata": {}}
    if cell.kind == "code":
        made |= {"execution_count": None, "outputs": []}
    return {**made, "source": cell.text.splitlines(keepends=True)}
