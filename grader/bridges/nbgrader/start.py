"""`grader nbgrader init`: from the bank to a folder in which nbgrader's own commands work."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click

from grader.bank.load import chapters, home, load, select
from grader.bridges.nbgrader.settings import Settings
from grader.bridges.nbgrader.source import CONFIG, course, lines
from grader.edition.drawn import public_part
from grader.edition.memory import remembered
from grader.publishing.trees import drawn, lessons, make

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_. -]*")


def start(folder: Path, assignment: str, language: str, only: tuple[str, ...], seed: int) -> str:
    """Write the course; what to do next.

    A configuration that is already there is left as it is, and the lines to add to it are given.
    """
    if not NAME.fullmatch(assignment):
        raise click.UsageError(f"{assignment!r} cannot name an assignment: letters, digits, spaces and _ . - can.")
    exercises = select(load(), only)
    if (folder / "source" / assignment).exists():
        raise click.UsageError(f"{folder / 'source' / assignment} is already there. Name another with --assignment.")
    chosen = Settings(seed, tuple(e.slug for e in exercises), language, str(home()))
    known = remembered([public_part(exercise) for exercise in exercises], seed)
    papers = [drawn(exercise, seed, known) for exercise in exercises]
    files = course(papers, assignment, chosen, lessons(chapters()))
    there = (folder / CONFIG).exists()
    make(folder, {path: text for path, text in files.items() if not (there and path == CONFIG)}, home())
    done = f"{len(files) - there} files written in {folder.resolve()}."
    if there:
        done += f" {folder / CONFIG} is left as it was; add to it:\n\n{lines(assignment, chosen)}"
    go_there = "" if folder.resolve() == Path.cwd() else f"cd {shlex.quote(str(folder))} && "
    return f"{done}\nTry: {go_there}nbgrader generate_assignment {shlex.quote(assignment)}"
