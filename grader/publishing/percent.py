"""One exercise as cells, and cells as a percent script: a module that runs and a text that diffs.

# %% [markdown]     statement, its blanks filled, and what is checked
# %%                imports, given helpers, and the stub or the solution
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.bank.spec import Exercise
from grader.edition.blanks import fill
from grader.publishing import cut
from grader.words.text import Text
from grader.words.typography import typeset

CHECKED = Text(en="**What is checked**", fr="**Ce qui est vérifié**")
AND_MORE = Text(
    en="Grading also asks questions that are not shown here. Arguments must be left as they were.",
    fr="La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.",
)


@dataclass(frozen=True)
class Cell:
    """A cell of a notebook, or of a percent script: the same text in both."""

    name: str
    kind: str  # "markdown" or "code"
    text: str


def cells(exercise: Exercise, language: str, values: Mapping[str, Any], *, hollow: bool) -> tuple[Cell, Cell]:
    """The statement and the code of one exercise."""
    return (
        Cell(f"{exercise.slug}-statement", "markdown", statement(exercise, language, values)),
        Cell(f"{exercise.slug}-code", "code", code(exercise, language, values, hollow=hollow)),
    )


def statement(exercise: Exercise, language: str, values: Mapping[str, Any]) -> str:
    """Title, statement, and the claims that a student's own checks make."""
    public = [f"* {c.claim[language]}" for c in exercise.claims if not c.hidden]
    more = ["", AND_MORE[language]] if any(c.hidden for c in exercise.claims) else []
    parts = [
        f"## {exercise.title[language]}",
        exercise.statement[language].strip(),
        "\n".join([CHECKED[language], "", *public, *more]),
    ]
    return typeset(fill("\n\n".join(parts), values, language), language)


def code(exercise: Exercise, language: str, values: Mapping[str, Any], *, hollow: bool) -> str:
    """Imports, given helpers, then each function to write, hollow or whole."""
    said = {name: typeset(fill(text[language], values, language), language) for name, text in exercise.holes.items()}
    given = [published(source_of(g), g.__name__, said, set()) for g in exercise.given]
    holes = holes_of(exercise)
    asked = [published(source_of(f), name, said, holes if hollow else set()) for name, f in exercise.functions.items()]
    imports = ["\n".join(exercise.imports)] if exercise.imports else []
    return "\n\n\n".join([*imports, *(part.strip("\n") for part in (*given, *asked))])


def holes_of(exercise: Exercise) -> set[str]:
    """The bodies to write: a text that names a class or a given helper is only its docstring."""
    classes = {name for name, f in exercise.functions.items() if isinstance(f, type)}
    return exercise.holes.keys() - classes - {g.__name__ for g in exercise.given}


def published(source: str, name: str, said: Mapping[str, str], holes: set[str]) -> str:
    """One function or class with the docstrings and the holes that are its own."""
    own = {key: text for key, text in said.items() if key.partition(".")[0] == name}
    return cut.hollow(source, own, holes & own.keys()) if holes else cut.whole(source, own)


def source_of(function: Callable[..., Any] | type) -> str:
    """The text of a function or class, from the file it stands in."""
    original = inspect.unwrap(function)
    path = inspect.getsourcefile(original)
    if path is None:
        raise cut.CutError(f"no source file for {original.__name__}")
    return cut.definition(Path(path).read_text(encoding="utf-8"), original.__name__)


def script(parts: Iterable[Cell]) -> str:
    """Cells as a percent script."""
    return "\n\n".join(marked(cell) for cell in parts) + "\n"


def marked(cell: Cell) -> str:
    """One cell under its marker, prose behind #.

    >>> print(marked(Cell("a", "markdown", "One.\\n\\nTwo.")))
    # %% [markdown]
    # One.
    #
    # Two.
    """
    if cell.kind == "code":
        return f"# %%\n{cell.text}"
    return "\n".join(["# %% [markdown]", *(f"# {line}".rstrip() for line in cell.text.splitlines())])


def percent(exercise: Exercise, language: str, values: Mapping[str, Any], *, hollow: bool) -> str:
    """One exercise as a percent script."""
    return script(cells(exercise, language, values, hollow=hollow))
