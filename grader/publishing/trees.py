"""From the bank to every generated file. Writing and checking both start from `tree`, so they cannot disagree.

exercises/{en,fr}/<chapter>/<slug>.py         hollow, and the chapter as a notebook with its figures
solutions/{en,fr}/…                           the same tree, whole; its notebooks show the figures of the other
exercises/cases/<slug>.json, <slug>.py        public trials, frozen; laws
exercises/cases/stubs/{en,fr}/<slug>.py       what `grader reset` restores
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np

from grader.bank.lesson import Chapter
from grader.bank.spec import Exercise
from grader.edition.alike import alike
from grader.edition.answers import answers
from grader.edition.blanks import filled_sheet
from grader.edition.drawn import sheet
from grader.edition.freeze import Frozen, freeze
from grader.exam.trials import values
from grader.publishing import words
from grader.publishing.figures import Picture, drawn_side_by_side
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

Content = str | bytes | Picture  # a figure is drawn where it is not there yet
Files = dict[Path, Content]
Answered = Callable[[Exercise, int], Mapping[str, dict[str, Any]]]


class NotOurFolderError(UserError):
    """A folder with somebody else's files in it; the text says what to do."""


@dataclass(frozen=True)
class Lessons:
    """The chapters as lessons, by folder."""

    chapters: Mapping[str, Chapter]

    def of(self, folder: str, exercises: tuple[Exercise, ...]) -> Chapter:
        """A chapter with these exercises: told as its lesson is where none is missing."""
        known = self.chapters.get(folder, Chapter(folder, Text(folder, folder), ()))
        return known if known.exercises == exercises else Chapter(folder, known.title, exercises)


NONE = Lessons({})


def lessons(chapters: Iterable[Chapter]) -> Lessons:
    """The lessons of a bank."""
    return Lessons({chapter.folder: chapter for chapter in chapters})


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
            language_tree(
                papers,
                lessons,
                language,
                solved,
                there,
                f"{there}/stubs/{language}",
                hollow=False,
                figures_at=f"../../../{EXERCISES}/{language}",
            ),
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
    figures_at: str = "",
    package: str = COURSE,
) -> Files:
    """One language: a folder in which `pytest` works at once; its figures may be those of another folder."""
    files: Files = {Path(p.chapter, f"{p.slug}.py"): p.script(language, hollow=hollow) for p in papers}
    if notebooks:
        files |= notebooks_of(papers, lessons, language, hollow=hollow, figures_at=figures_at)
    slugs = [p.slug for p in papers]
    marker = {KEY: FORMAT, "language": language, "cases": cases_at, "stubs": stubs_at, "package": package}
    marker["exercises"] = slugs
    return files | {
        Path("pytest.ini"): PYTEST_INI,
        Path(MARKER): json.dumps(marker, indent=1) + "\n",
        Path("README.md"): readme,
    }


def notebooks_of(papers: list[Drawn], lessons: Lessons, language: str, *, hollow: bool, figures_at: str = "") -> Files:
    """One notebook a chapter, and its figures beside it, unless these are elsewhere already."""
    numbers = {p.slug: p.values for p in papers}
    files: Files = {}
    for folder, group in groupby(sorted(papers, key=lambda p: p.chapter), key=lambda p: p.chapter):
        chapter = lessons.of(folder, tuple(p.exercise for p in group))
        figures = f"{figures_at}/{folder}/{FIGURES}" if figures_at else FIGURES
        files[Path(folder, f"{folder}.ipynb")] = notebook(chapter, language, numbers, hollow=hollow, figures=figures)
        if not figures_at:
            pictures = [Picture(figure, language, folder) for figure in chapter.figures]
            files |= {Path(folder, FIGURES, picture.file): picture for picture in pictures}
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


def under(folder: Path, files: Mapping[Path, Content]) -> Files:
    return {folder / path: text for path, text in files.items()}


# Files and folders


def write(out: Path, files: Mapping[Path, Content], committed: Path | None = None) -> None:
    """Write the files that are not there yet, and touch no other; figures are taken from a `committed` course.

    Raises NotOurFolderError where there is another's project, or a kit in which somebody has written.
    """
    refuse_strangers(out, files)
    if touched := [path for path, content in files.items() if isinstance(content, str) and is_work(out, path, content)]:
        raise NotOurFolderError(f"{out / min(touched)} holds somebody's work; name an empty folder, or a new one")
    make(out, files, committed)


def make(out: Path, files: Mapping[Path, Content], committed: Path | None = None) -> None:
    """Write the files that do not say yet what they should."""
    changed = {path: content for path, content in files.items() if not says(out / path, content)}
    for path, content in changed.items():
        if not isinstance(content, Picture):
            written(out / path, as_bytes(content))
    pictures = {path: content for path, content in changed.items() if isinstance(content, Picture)}
    for path, drawn in zip(pictures, made(list(pictures.values()), committed), strict=True):
        written(out / path, drawn)


def as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def written(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def made(pictures: Sequence[Picture], committed: Path | None) -> list[bytes]:
    """The files of some figures: those of the course's own tree where they stand for the same source, else drawn."""
    found = [committed and committed / EXERCISES / p.language / p.chapter / FIGURES / p.file for p in pictures]
    taken = {p: file.read_bytes() for p, file in zip(pictures, found, strict=True) if file and p.is_in(file)}
    missing = [picture for picture in pictures if picture not in taken]
    taken |= dict(zip(missing, drawn_side_by_side(missing), strict=True))
    return [taken[picture] for picture in pictures]


def says(file: Path, content: Content) -> bool:
    """Whether a file is what it should be, on whatever machine it was written."""
    if isinstance(content, Picture):
        return content.is_in(file)
    if not file.is_file():
        return False
    found = file.read_bytes()
    is_cases = file.suffix == ".json" and file.parent.name == CASES.name
    alike_cases = is_cases and isinstance(content, str) and alike(found.decode("utf-8", errors="replace"), content)
    return found == as_bytes(content) or alike_cases


def refuse_strangers(out: Path, files: Iterable[Path] = ()) -> None:
    """NotOurFolderError where there is another's project; asked before anything is computed or written."""
    if not is_ours(out, files):
        raise NotOurFolderError(f"{out} holds files that are not ours; name an empty folder, or a new one")


def is_ours(out: Path, files: Iterable[Path] = ()) -> bool:
    """Whether a folder is new or empty, the course's own repository, or one in which we wrote before."""
    if not out.is_dir():
        return not out.exists()
    markers = [*out.glob(MARKER), *out.glob(f"{EXERCISES}/*/{MARKER}"), *out.glob(f"{SOLUTIONS}/*/{MARKER}")]
    written_before = bool(markers) or any((out / path).is_file() for path in files if path.suffix == ".png")
    return written_before or (out / "reference" / "bank").is_dir() or not any(out.iterdir())


def is_work(out: Path, path: Path, content: str) -> bool:
    """Whether a file of a kit is neither what we would write nor the stub that was given."""
    if path.suffix not in (".py", ".ipynb") or path.parts[0] == CASES.name or not (out / MARKER).is_file():
        return False
    stub, there = out / STUBS / path.name, out / path
    pristine = {content.encode(), stub.read_bytes() if stub.is_file() else b""}
    return there.is_file() and there.read_bytes().replace(b"\r\n", b"\n") not in pristine


def stale(out: Path, files: Mapping[Path, Content]) -> Iterator[str]:
    """How a folder differs from the files that should be in it: edits, missing files, foreign ones."""
    for path, content in sorted(files.items()):
        target = out / path
        if not target.is_file():
            yield f"{path} is missing. Run: grader regenerate\n"
        elif not says(target, content):
            yield f"{path} no longer matches the bank. Run: grader regenerate\n"
            if isinstance(content, str):
                yield from edits(path, target.read_text(encoding="utf-8", errors="replace"), content)
    for path in foreign(out, files):
        yield f"{path} should not be there: nothing in the bank makes it\n"


def edits(path: Path, found: str, text: str) -> Iterator[str]:
    """What was changed in a generated text."""
    return difflib.unified_diff(
        found.splitlines(keepends=True), text.splitlines(keepends=True), str(path), f"{path} (regenerated)"
    )


def foreign(out: Path, files: Mapping[Path, Content]) -> list[Path]:
    """Files in generated folders that are not generated; what tools leave behind is not looked at."""
    tops = {path.parts[0] for path in files} & {EXERCISES.name, SOLUTIONS.name}
    found = [p.relative_to(out) for top in sorted(tops) for p in (out / top).rglob("*") if not p.is_dir()]
    return sorted(p for p in found if p not in files and not LEFT_ALONE.intersection(p.parts))
