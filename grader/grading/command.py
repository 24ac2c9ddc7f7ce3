"""`grader grade`: from paths to marks on disk, a table on the terminal, a report to open, and an exit status."""

from __future__ import annotations

import json
import platform
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

from grader import __version__
from grader.bank.load import BANK, load, select
from grader.bank.spec import Exercise
from grader.exam.sheet import Sheet
from grader.grading import dry
from grader.grading.judges import Graded
from grader.grading.lock import alone_in
from grader.grading.run import grade
from grader.grading.store import FILE, Store
from grader.judging.judge import Mark
from grader.reporting import html, table
from grader.reporting.results import Results, as_json
from grader.running.outside.walls import Walls, detect
from grader.submissions.discover import Found, discover
from grader.words.failure import OK, OURS, WORK_TO_DO
from grader.words.machine import versions
from grader.words.typography import clean
from grader.words.verdict import Verdict


def grade_class(
    paths: Iterable[Path], out: Path, jobs: int | None, only: tuple[str, ...], seed: int, json_file: Path | None,
    language: str, unsafe: bool, layout: str | None = None,
) -> int:  # fmt: skip
    """Grade, write the report, and return the exit status: 0 all right, 1 work to do, 3 our fault."""
    bank = load()
    exercises = select(bank, only)
    found = discover(paths, known_names(bank), layout)
    walls = detect()
    walls.require(unsafe)
    with alone_in(out):
        results = graded(found, exercises, out, jobs, seed, walls, unsafe)
        write(results, out, json_file, language)
    console = Console()
    table.print_table(results, console, language)
    for line in [*map(dry.taken_for, found), *gone_line(results, out)]:
        console.print(Text(line), soft_wrap=True)
    console.print(f"report: {out / 'report' / 'index.html'}   marks: {out / FILE}", soft_wrap=True, highlight=False)
    return status(results)


def dry_run(paths: Iterable[Path], layout: str | None, language: str, in_json: bool) -> str:
    """Who handed in what, as a text; nothing is graded."""
    found = discover(paths, known_names(load()), layout)
    if in_json:
        return json.dumps(dry.as_json(found), ensure_ascii=False, indent=1)
    return "\n".join(dry.in_lines(found, language))


def graded(
    found: Iterable[Found], exercises: tuple[Exercise, ...], out: Path, jobs: int | None, seed: int, walls: Walls,
    unsafe: bool,
) -> Results:  # fmt: skip
    """Everybody found, graded into the results folder; of people graded there before only the number is left."""
    submissions = [hand_in for f in found for hand_in in f.hand_ins]
    console, store = Console(), Store(out, BANK)
    with progress(console) as bar:
        drawing = bar.add_task("drawing the questions", total=None)
        grading = bar.add_task("", total=len(submissions))

        def drawn(slug: str, total: int) -> None:
            bar.update(drawing, advance=1, total=total, description=f"drawing the questions: {slug}")

        def done(graded: Graded) -> None:
            bar.update(grading, advance=1, description=f"grading: {graded.student}")

        sheets = grade(submissions, exercises, store, seed=seed, jobs=jobs, unsafe=unsafe, drawn=drawn, done=done)
    store.save_identities({s.student: s.identity for s in submissions})
    marks, present = store.marks(), {s.student for s in submissions}
    results = Results(
        environment(walls, seed, unsafe), sheets, shown(marks, sheets, present), store.notes(),
        identities={s.student: s.identity for s in submissions if s.identity}, gone=sorted(marks.keys() - present),
    )  # fmt: skip
    store.close()
    return results


def gone_line(results: Results, out: Path) -> list[str]:
    """What is said of people whom an earlier run graded into this folder, and who are not there any more."""
    if not results.gone:
        return []
    names = ", ".join(map(clean, results.gone))
    return [f"not there any more, and not in the report (their marks stay in {out / FILE}): {names}"]


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


def shown(
    marks: Mapping[str, Mapping[str, Mark]], sheets: Mapping[str, Sheet], present: Collection[str]
) -> dict[str, dict[str, Mark]]:
    """The marks of everybody who is there, on the exercises of this run."""
    return {
        student: {s: m for s, m in by_slug.items() if s in sheets}
        for student, by_slug in marks.items()
        if student in present
    }


def environment(walls: Walls, seed: int, unsafe: bool) -> dict[str, Any]:
    """What a mark was made with: versions, the seed, and the walls that stood."""
    return {
        "gradschool": __version__,
        "python": platform.python_version(),
        **versions(),
        "seed": seed,
        "unsafe": unsafe,
        **walls.as_dict(),
    }


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
