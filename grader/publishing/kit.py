"""What a student receives, and nothing else: a list that we write, not a list of what we remove."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from grader.bank.spec import Exercise
from grader.bank.trials import answers
from grader.publishing.trees import (
    CASES,
    STUBS,
    Answered,
    Drawn,
    Files,
    cases,
    drawn,
    language_tree,
    start,
    under,
)  # fmt: skip


def kit(
    exercises: Iterable[Exercise], seed: int, language: str, *, notebooks: bool = True, answered: Answered = answers
) -> Files:
    """One language's stubs, notebooks if wanted, public cases, and how to start."""
    return kit_of([drawn(exercise, seed, answered) for exercise in exercises], language, notebooks=notebooks)


def kit_of(papers: list[Drawn], language: str, *, notebooks: bool = True) -> Files:
    """The same of exercises already drawn."""
    readme = start(papers, language, notebooks=notebooks)
    files = language_tree(papers, language, readme, "cases", STUBS.as_posix(), hollow=True, notebooks=notebooks)
    stubs = {Path(f"{p.slug}.py"): p.script(language, hollow=True) for p in papers}
    return files | under(Path(CASES.name), cases(papers)) | under(STUBS, stubs)
