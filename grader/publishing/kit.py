"""What a student receives, and nothing else: a list that we write, not a list of what we remove."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from grader.bank.spec import Exercise
from grader.edition.answers import answers
from grader.publishing.trees import (
    CASES,
    NONE,
    STUBS,
    Answered,
    Drawn,
    Files,
    Lessons,
    cases,
    drawn,
    language_tree,
    start,
    under,
)  # fmt: skip
from grader.publishing.wheel import IN_A_KIT


def kit(
    exercises: Iterable[Exercise],
    seed: int,
    language: str,
    *,
    notebooks: bool = True,
    answered: Answered = answers,
    lessons: Lessons = NONE,
    package: str = IN_A_KIT,
) -> Files:
    """One language's stubs, notebooks if wanted, public cases, and how to start."""
    papers = [drawn(exercise, seed, answered) for exercise in exercises]
    return kit_of(papers, language, notebooks=notebooks, lessons=lessons, package=package)


def kit_of(
    papers: list[Drawn],
    language: str,
    *,
    notebooks: bool = True,
    lessons: Lessons = NONE,
    package: str = IN_A_KIT,
) -> Files:
    """The same of exercises already drawn; `package` is what a student's pip installs the grader from."""
    readme = start(papers, language, package, notebooks=notebooks)
    files = language_tree(
        papers, lessons, language, readme, "cases", STUBS.as_posix(), hollow=True, notebooks=notebooks, package=package
    )
    stubs = {Path(f"{p.slug}.py"): p.script(language, hollow=True) for p in papers}
    return files | under(Path(CASES.name), cases(papers)) | under(STUBS, stubs)
