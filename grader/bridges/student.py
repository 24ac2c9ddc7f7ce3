"""What a student asks of the command line, as functions that return text and data: list, check, hint, reset.

They work in a kit, and in the course's repository, where the bank stands in for one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any, Protocol

from grader.bank.load import NoBankError, load, select
from grader.bridges import words
from grader.bridges.desk import Desk, from_file, is_unwritten
from grader.bridges.kits import Kit, KitError, find_kit, require_kit
from grader.exam.sheet import Label, Sheet
from grader.judging.judge import HOPELESS, Mark, judge
from grader.reporting.messages import explain, line
from grader.reporting.teller import claim
from grader.submissions.extract import extract, in_cells
from grader.words.libraries import is_installed
from grader.words.verdict import Outcome, Verdict

StudentError = KitError  # all that these verbs raise for a mistake of the user's


class Shelf(Protocol):
    """Where the exercises are: a kit, or the bank."""

    @property
    def language(self) -> str: ...

    @property
    def package(self) -> str: ...

    def slugs(self) -> list[str]: ...

    def label(self, slug: str) -> Label: ...

    def sheet(self, slug: str) -> Sheet: ...


@dataclass(frozen=True)
class BankShelf:
    """The bank as a student may see it: the public trials of seed 0."""

    language: str = "en"
    package: str = "."

    def slugs(self) -> list[str]:
        return [exercise.slug for exercise in load()]

    def label(self, slug: str) -> Label:
        from grader.edition.blanks import filled
        from grader.exam.trials import values

        (exercise,) = select(load(), [slug])
        title = filled(exercise.title, values(exercise, 0))
        return Label(slug, exercise.chapter, title, exercise.points, tuple(exercise.functions))

    def sheet(self, slug: str) -> Sheet:
        from grader.edition.drawn import drawn, public_part
        from grader.edition.memory import remembered

        exercises = [public_part(exercise) for exercise in select(load(), [slug])]
        return drawn(exercises[0], 0, remembered(exercises, 0)(exercises[0], 0))


def shelf(start: Path) -> Shelf:
    """The kit that a path or the current folder is in, else the bank."""
    kit = find_kit(start.resolve()) or find_kit(Path.cwd())
    if kit is not None:
        return kit
    try:
        load()
    except NoBankError:
        return require_kit(start)
    return BankShelf()


# Verbs


def catalogue(language: str | None = None) -> list[dict[str, Any]]:
    """Every exercise: its slug, chapter, title and points."""
    here = shelf(Path.cwd())
    return [
        {"slug": e.slug, "chapter": e.chapter, "title": e.title[language or here.language], "points": e.points}
        for e in map(here.label, here.slugs())
    ]


def hint(slug: str, number: int = 1, language: str | None = None) -> str:
    """The first or the second hint of an exercise."""
    here = shelf(Path.cwd())
    hints = here.sheet(slug).hints
    if not 1 <= number <= len(hints):
        raise StudentError(f"{slug} has {len(hints)} hints; there is no hint {number}")
    return hints[number - 1][language or here.language]


def reset(slug: str) -> str:
    """Put back the file of an exercise as it was given; what it replaces is kept beside it, and named here."""
    kit = require_kit(Path.cwd())
    path, stub = kit.file_of(slug), kit.stub(slug)
    name = path.relative_to(kit.root).as_posix()
    if path.is_file() and read(path).replace("\r\n", "\n") == stub:
        return words.say(words.UNTOUCHED, kit.language, file=name)
    kept = path.rename(free_name(path)) if path.exists() else None
    path.parent.mkdir(exist_ok=True)
    path.write_text(stub, encoding="utf-8", newline="\n")
    said = words.RESTORED if kept else words.UNTOUCHED
    return words.say(said, kit.language, file=name, kept=kept and kept.name)


def free_name(path: Path) -> Path:
    """The first name of softmax.kept-1.py, softmax.kept-2.py … that no file has."""
    names = (path.with_name(f"{path.stem}.kept-{number}{path.suffix}") for number in count(1))
    return next(name for name in names if not name.exists())


def check(path: Path, language: str | None = None) -> list[Result]:
    """Every exercise that a .py file or a notebook answers, judged on the public claims."""
    if not path.is_file() or path.suffix.lower() not in (".py", ".ipynb"):
        raise StudentError(f"{path} is no .py file and no notebook")
    here = shelf(path)
    results = list(checked(path, here, language or here.language))
    if not results:
        raise StudentError(f"no function in {path} is one that an exercise asks for. See: grader list")
    return results


def checked(path: Path, here: Shelf, language: str) -> Iterator[Result]:
    """The results of a file; what keeps all of it from being read is said once."""
    labels = {slug: here.label(slug) for slug in ([path.stem] if path.stem in here.slugs() else here.slugs())}
    wanted = {slug: list(label.functions) for slug, label in labels.items()}
    chapters = {slug: label.chapter for slug, label in labels.items()}
    found = extract({path.name: path.read_bytes()}, wanted, chapters)
    whole = [source["trouble"] for source in found.values() if "file" in source.get("trouble", {})]
    for slug in [next(iter(found))] if len(whole) == len(found) > 1 else found:
        made = result_of(here.sheet(slug), path, here, language, found[slug].get("cells", ()))
        missing = [name for name in found[slug].get("imports", ()) if not will_be_there(name, path)]
        yield replace(made, text="\n".join([made.text, *(words.ABSENT[language].format(name=n) for n in missing)]))


def result_of(sheet: Sheet, path: Path, here: Shelf, language: str, cells: Iterable[list[int]] = ()) -> Result:
    """One exercise of a file; what the student's code prints goes to standard error, apart from the result."""
    if path.suffix.lower() == ".py" and isinstance(here, Kit) and is_unwritten(read(path), here.stub(sheet.slug)):
        return unwritten(sheet, language)
    siblings = [folder for folder in path.resolve().parent.parent.iterdir() if folder.is_dir()]
    desk = Desk(sheet, from_file(sheet, path, siblings), package=here.package)
    with redirect_stdout(sys.stderr):
        mark = judge(sheet, desk.student, desk.decide)
    return result(sheet, replace(mark, outcomes=in_cells(mark.outcomes, cells)), language)


def will_be_there(package: str, path: Path) -> bool:
    """Whether what a file imports is on the grading machine, or lies beside the file."""
    return is_installed(package) or (path.parent / f"{package}.py").is_file()


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig", errors="replace")


# Results


@dataclass(frozen=True)
class Result:
    """One exercise checked: whether all is right, the claims that are, and what is said of the others."""

    slug: str
    right: bool
    claims: tuple[dict[str, Any], ...]
    text: str

    def as_dict(self) -> dict[str, Any]:
        return {"slug": self.slug, "right": self.right, "claims": list(self.claims)}

    @property
    def is_broken(self) -> bool:
        """Whether we failed, and not the student."""
        return any(claim["verdict"] == Verdict.BROKEN.value for claim in self.claims)


def result(sheet: Sheet, mark: Mark, language: str) -> Result:
    """A mark in a student's words: one failure in full, the others in a line; what holds for all, once."""
    if all(o.verdict is Verdict.UNWRITTEN for o in mark.outcomes):
        return unwritten(sheet, language)
    claims = tuple(told(sheet, outcome, language) for outcome in mark.outcomes)
    if mark.verdict is Verdict.NOT_TRIED:
        lines = [words.UNTRIED[language].format(slug=sheet.slug), indented(claims[0]["message"])]
        return Result(sheet.slug, False, claims, "\n".join(lines))
    right = sum(claim["right"] for claim in claims)
    head = words.say(words.SCORE, language, slug=sheet.slug, right=right, total=len(claims))
    hopeless = mark.verdict in HOPELESS
    lines = [indented(claims[0]["message"])] if hopeless else list(lines_of(sheet, mark, claims, language))
    return Result(sheet.slug, right == len(claims), claims, "\n".join([head, *lines]))


def told(sheet: Sheet, outcome: Outcome, language: str) -> dict[str, Any]:
    right = outcome.verdict is Verdict.PASSED
    message = "" if right else explain(sheet, outcome, language)
    said = {"claim": claim(sheet, outcome, language), "message": message}
    return {"name": outcome.trial, "right": right, "verdict": outcome.verdict.value, **said}


def lines_of(sheet: Sheet, mark: Mark, claims: Iterable[dict[str, Any]], language: str) -> Iterator[str]:
    """A line for each claim; one that fails has all that is said of it below."""
    first = words.told_in_full(mark.outcomes)
    for told, outcome in zip(claims, mark.outcomes, strict=True):
        if outcome is first:
            what = f"\n{indented(told['message'])}"
        else:
            what = words.say(words.RIGHT, language) if told["right"] else line(sheet, outcome, language)
        said = words.say(words.CLAIM, language, claim=told["claim"], what=what)
        yield "\n".join(part.rstrip() for part in said.split("\n"))


def indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


def unwritten(sheet: Sheet, language: str) -> Result:
    return Result(sheet.slug, False, (), words.say(words.UNWRITTEN, language, slug=sheet.slug))
