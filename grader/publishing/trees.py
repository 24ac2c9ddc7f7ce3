"""From the bank to every generated file. Writing and checking both start from `tree`, so they cannot disagree.

exercises/{en,fr}/<chapter>/<slug>.py         hollow, and the chapter as a notebook with its figures
solutions/{en,fr}/…                           the same tree, whole
exercises/cases/<slug>.json, <slug>.py        public trials, frozen; laws
exercises/cases/stubs/{en,fr}/<slug>.py       what `grader reset` restores
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np

from grader.bank.lesson import Chapter
from grader.bank.spec import Exercise
from grader.edition.answers import answers
from grader.edition.blanks import filled_sheet
from grader.edition.drawn import sheet
from grader.edition.freeze import Frozen, freeze
from grader.exam.trials import values
from grader.publishing import words
from grader.publishing.figures import Picture, png
from grader.publishing.marker import FORMAT, KEY, MARKER
from grader.publishing.notebooks import FIGURES, notebook
from grader.publishing.percent import percent
from grader.words.extras import KERAS, STUDENT, install
from grader.words.failure import UserError
from grader.words.text import LANGUAGES, Text

EXERCISES, SOLUTIONS, CASES = Path("exercises"), Path("solutions"), Path("exercises", "cases")
STUBS = Path("cases", "stubs")
COURSE = "../.."  # what pip installs the grader from, in a folder of the course's repository
LEFT_ALONE = {".pytest_cache", "__pycache__", ".ipynb_checkpoints"}  # what tools leave behind
PYTEST_INI = "[pytest]\naddopts = -v\nnorecursedirs = cases .*\n"

Files = dict[Path, str | bytes]
Answered = Callable[[Exercise, int], Mapping[str, dict[str, Any]]]


class NotOurFolderError(UserError):
    """A folder with somebody else's files in it; the text says what to do."""


@dataclass(frozen=True)
class Lessons:
    """The chapters as lessons, by folder, and how the file of a figure is made: now, or remembered."""

    chapters: Mapping[str, Chapter]
    picture: Picture = png

    def of(self, folder: str, exercises: tuple[Exercise, ...]) -> Chapter:
        """A chapter with these exercises: told as its lesson is where none is missing."""
        known = self.chapters.get(folder, Chapter(folder, Text(folder, folder), ()))
        return known if known.exercises == exercises else Chapter(folder, known.title, exercises)


NONE = Lessons({})


@dataclass(frozen=True)
class Drawn:
    """An exercise with its numbers drawn, once for both languages."""

    exercise: Exercise
    values: Mapping[str, Any]
    frozen: Frozen

    @property
    def chapter(self) -> str:
        return self.exercise.chapter

    @property
    def slug(self) -> str:
        return self.exercise.slug

    def script(self, language: str, *, hollow: bool) -> str:
        return percent(self.exercise, language, self.values, hollow=hollow)


def drawn(exercise: Exercise, seed: int, answered: Answered = answers) -> Drawn:
    """An exercise with the numbers of one seed; what is hidden is not even drawn.

    `answered` gives what the solution and the slips show: computed now, or remembered.
    """
    numbers = values(exercise, seed)
    public = public_part(exercise)
    with np.errstate(all="ignore"):  # slips overflow, and may
        paper = filled_sheet(sheet(public, seed, answered(public, seed)), numbers)
    hidden = {claim.name for claim in exercise.claims if claim.hidden}
    return Drawn(exercise, numbers, freeze(paper, hidden))


def public_part(exercise: Exercise) -> Exercise:
    """The exercise without its hidden claims."""
    return replace(
        exercise,
        cases=tuple(case for case in exercise.cases if not case.hidden),
        laws=tuple(law for law in exercise.laws if not law.hidden),
    )


def tree(
    exercises: Iterable[Exercise],
    seed: int = 0,
    languages: Iterable[str] = LANGUAGES,
    answered: Answered = answers,
    lessons: Lessons = NONE,
) -> Files:
    """Every generated file of the course, {path: content}."""
    return tree_of([drawn(exercise, seed, answered) for exercise in exercises], languages, lessons)


def tree_of(papers: list[Drawn], languages: Iterable[str] = LANGUAGES, lessons: Lessons = NONE) -> Files:
    """The same of exercises already drawn."""
    files: Files = {EXERCISES / "README.md": words.EXERCISES, SOLUTIONS / "README.md": words.SOLUTIONS}
    files |= under(CASES, cases(papers))
    for language in languages:
        readme = start(papers, language, COURSE, notebooks=True) + words.GENERATED[language]
        stubs_at = f"../cases/stubs/{language}"
        stubs = language_tree(papers, lessons, language, readme, "../cases", stubs_at, hollow=True)
        files |= under(EXERCISES / language, stubs)
        files |= under(
            CASES / "stubs" / language, {Path(f"{p.slug}.py"): p.script(language, hollow=True) for p in papers}
        )
        solved = words.SOLVED[language] + words.GENERATED[language]
        there = "../../exercises/cases"
        files |= under(
            SOLUTIONS / language,
            language_tree(papers, lessons, language, solved, there, f"{there}/stubs/{language}", hollow=False),
        )
    return files


def language_tree(
    papers: list[Drawn],
    lessons: Lessons,
    language: str,
    readme: str,
    cases_at: str,
    stubs_at: str,
    *,
    hollow: bool,
    notebooks: bool = True,
    package: str = COURSE,
) -> Files:
    """One language: a folder in which `pytest` works at once."""
    files: Files = {Path(p.chapter, f"{p.slug}.py"): p.script(language, hollow=hollow) for p in papers}
    if notebooks:
        files |= chapters(papers, lessons, language, hollow=hollow)
    slugs = [p.slug for p in papers]
    marker = {KEY: FORMAT, "language": language, "cases": cases_at, "stubs": stubs_at, "package": package}
    marker["exercises"] = slugs
    return files | {
        Path("pytest.ini"): PYTEST_INI,
        Path(MARKER): json.dumps(marker, indent=1) + "\n",
        Path("README.md"): readme,
    }


def chapters(papers: list[Drawn], lessons: Lessons, language: str, *, hollow: bool) -> Files:
    """One notebook a chapter, and its figures beside it."""
    numbers = {p.slug: p.values for p in papers}
    files: Files = {}
    for folder, group in groupby(sorted(papers, key=lambda p: p.chapter), key=lambda p: p.chapter):
        chapter = lessons.of(folder, tuple(p.exercise for p in group))
        files[Path(folder, f"{folder}.ipynb")] = notebook(chapter, language, numbers, hollow=hollow)
        for figure in chapter.figures:
            files[Path(folder, FIGURES, f"{figure.name}.png")] = lessons.picture(figure, language)
    return files


def cases(papers: Iterable[Drawn]) -> Files:
    """The frozen public part of every exercise."""
    files: Files = {}
    for paper in papers:
        files[Path(f"{paper.slug}.json")] = paper.frozen.cases
        if paper.frozen.laws:
            files[Path(f"{paper.slug}.py")] = paper.frozen.laws
    return files


def start(papers: list[Drawn], language: str, package: str, *, notebooks: bool) -> str:
    """How to start, with the first exercise as the example."""
    if not papers:
        return ""
    first = papers[0]
    more = words.NOTEBOOKS[language] if notebooks else ""
    return words.START[language].format(
        example=first.slug,
        path=f"{first.chapter}/{first.slug}.py",
        notebooks=more,
        student=install(STUDENT, package),
        keras=install(KERAS, package),
    ).rstrip() + "\n"  # fmt: skip


def under(folder: Path, files: Mapping[Path, str | bytes]) -> Files:
    return {folder / path: text for path, text in files.items()}


# Files and folders


def write(out: Path, files: Mapping[Path, str | bytes]) -> None:
    """Write the files, and touch no other.

    Raises NotOurFolderError where there is another's project, or a kit in which somebody has written.
    """
    if not is_ours(out, files):
        raise NotOurFolderError(f"{out} holds files that are not ours; name an empty folder, or a new one")
    if touched := [path for path, content in files.items() if is_work(out, path, as_bytes(content))]:
        raise NotOurFolderError(f"{out / min(touched)} holds somebody's work; name an empty folder, or a new one")
    for path, content in files.items():
        target = out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(as_bytes(content))


def as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def is_ours(out: Path, files: Mapping[Path, str | bytes]) -> bool:
    """Whether a folder is new or empty, the course's own repository, or one that was written before."""
    if not out.is_dir():
        return not out.exists()
    written_before = any((out / path).is_file() for path in files if path.name == MARKER or path.suffix == ".png")
    return written_before or (out / "reference" / "bank").is_dir() or not any(out.iterdir())


def is_work(out: Path, path: Path, content: bytes) -> bool:
    """Whether a file of a kit is neither what we would write nor the stub that was given."""
    if path.suffix not in (".py", ".ipynb") or path.parts[0] == CASES.name or not (out / MARKER).is_file():
        return False
    stub, there = out / STUBS / path.name, out / path
    pristine = {content, stub.read_bytes() if stub.is_file() else b""}
    return there.is_file() and there.read_bytes().replace(b"\r\n", b"\n") not in pristine


def stale(out: Path, files: Mapping[Path, str | bytes]) -> Iterator[str]:
    """How a folder differs from the files that should be in it: edits, missing files, foreign ones."""
    for path, content in sorted(files.items()):
        target = out / path
        if not target.is_file():
            yield f"{path} is missing. Run: grader regenerate\n"
        elif (found := target.read_bytes()) != as_bytes(content):
            yield f"{path} no longer matches the bank. Run: grader regenerate\n"
            if isinstance(content, str):
                yield from edits(path, found.decode("utf-8", errors="replace"), content)
    for path in foreign(out, files):
        yield f"{path} should not be there: nothing in the bank makes it\n"


def edits(path: Path, found: str, text: str) -> Iterator[str]:
    """What was changed in a generated text."""
    return difflib.unified_diff(
        found.splitlines(keepends=True), text.splitlines(keepends=True), str(path), f"{path} (regenerated)"
    )


def foreign(out: Path, files: Mapping[Path, str | bytes]) -> list[Path]:
    """Files in generated folders that are not generated; what tools leave behind is not looked at."""
    tops = {path.parts[0] for path in files} & {EXERCISES.name, SOLUTIONS.name}
    found = [p.relative_to(out) for top in sorted(tops) for p in (out / top).rglob("*") if not p.is_dir()]
    return sorted(p for p in found if p not in files and not LEFT_ALONE.intersection(p.parts))
