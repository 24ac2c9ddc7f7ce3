"""`grader grade`: from paths to marks on disk, a table on the terminal, a report to open, and an exit status."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from grader import __version__
from grader.bank.load import BANK, load, select
from grader.bank.spec import Exercise
from grader.exam.sheet import Sheet
from grader.grading.judges import Graded
from grader.grading.run import grade
from grader.grading.store import FILE, Store
from grader.judging.judge import Mark
from grader.reporting import html, table
from grader.reporting.results import Results, as_json
from grader.running.outside.walls import Walls, detect
from grader.submissions.discover import discover
from grader.words.failure import OK, OURS, WORK_TO_DO
from grader.words.verdict import Verdict

LIBRARIES = ("numpy", "scipy", "sympy", "python-flint", "matplotlib", "keras", "tensorflow")


def grade_class(
    paths: Iterable[Path], out: Path, jobs: int | None, only: tuple[str, ...], seed: int, json_file: Path | None,
    language: str, unsafe: bool,
) -> int:  # fmt: skip
    """Grade, write the report, and return the exit status: 0 all right, 1 work to do, 3 our fault."""
    bank = load()
    exercises = select(bank, only)
    submissions = discover(paths, known_names(bank))
    walls = detect()
    walls.require(unsafe)
    console = Console()
    store = Store(out, BANK)
    with progress(console) as bar:
        task = bar.add_task("drawing the trials", total=len(submissions))

        def done(graded: Graded) -> None:
            bar.update(task, advance=1, description=graded.student)

        sheets = grade(submissions, exercises, store, seed=seed, jobs=jobs, unsafe=unsafe, done=done)
        bar.update(task, description="graded")
    results = Results(environment(walls, seed, unsafe), sheets, shown(store.marks(), sheets), store.notes())
    store.close()
    write(results, out, json_file, language)
    table.print_table(results, console, language)
    console.print(f"report: {out / 'report' / 'index.html'}   marks: {out / FILE}", soft_wrap=True, highlight=False)
    return status(results)


def known_names(bank: Iterable[Exercise]) -> frozenset[str]:
    """The names by which a folder shows that it is one submission."""
    exercises = list(bank)
    return frozenset(e.slug for e in exercises) | frozenset(e.chapter for e in exercises)


def progress(console: Console) -> Progress:
    """A bar on a terminal, nothing elsewhere."""
    return Progress(
        SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"),
        console=console, disable=not console.is_terminal, transient=True,
    )  # fmt: skip


def shown(marks: Mapping[str, Mapping[str, Mark]], sheets: Mapping[str, Sheet]) -> dict[str, dict[str, Mark]]:
    """The marks on the exercises of this run, of everybody in the results folder."""
    return {student: {s: m for s, m in by_slug.items() if s in sheets} for student, by_slug in marks.items()}


def environment(walls: Walls, seed: int, unsafe: bool) -> dict[str, Any]:
    """What a mark was made with: versions, the seed, and the walls that stood."""
    return {
        "gradschool": __version__,
        "python": platform.python_version(),
        **libraries(),
        "seed": seed,
        "unsafe": unsafe,
        **walls.as_dict(),
    }


def libraries() -> dict[str, str]:
    """The versions of the libraries that judge and answer, of those that are installed; none is imported for it."""
    found = {}
    for name in LIBRARIES:
        with suppress(PackageNotFoundError):
            found[name] = version(name)
    return found


def write(results: Results, out: Path, json_file: Path | None, language: str) -> None:
    html.write(results, out / "report", language)
    if json_file is not None:
        json_file.parent.mkdir(parents=True, exist_ok=True)
        json_file.write_text(json.dumps(as_json(results), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def status(results: Results) -> int:
    """3 if anything broke that is ours, 1 if somebody has work to do, else 0."""
    verdicts = {mark.verdict for marks in results.students.values() for mark in marks.values()}
    if Verdict.BROKEN in verdicts:
        return OURS
    return OK if verdicts <= {Verdict.PASSED} else WORK_TO_DO
