"""`grader nbgrader init`: from the bank to a folder in which nbgrader's own commands work."""

from __future__ import annotations

import importlib
import re
import shlex
from pathlib import Path

import click

from grader.bank.load import BANK, load, select
from grader.bridges.nbgrader.settings import Settings
from grader.bridges.nbgrader.source import CONFIG, course, lines
from grader.publishing.album import remembered
from grader.publishing.trees import Files, as_bytes, drawn

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
    chosen = Settings(seed, tuple(e.slug for e in exercises), language, repository())
    known = remembered(exercises, seed, [language])
    papers = [drawn(e, seed, known["answered"]) for e in exercises]
    files = course(papers, assignment, chosen, known["lessons"])
    there = (folder / CONFIG).exists()
    write(folder, {path: text for path, text in files.items() if not (there and path == CONFIG)})
    done = f"{len(files) - there} files written in {folder.resolve()}."
    if there:
        done += f" {folder / CONFIG} is left as it was; add to it:\n\n{lines(assignment, chosen)}"
    go_there = "" if folder.resolve() == Path.cwd() else f"cd {shlex.quote(str(folder))} && "
    return f"{done}\nTry: {go_there}nbgrader generate_assignment {shlex.quote(assignment)}"


def repository() -> str:
    """The folder of the course that this bank was loaded from."""
    package = importlib.import_module(BANK.partition(".")[0])
    return str(Path(package.__path__[0]).resolve().parent)


def write(folder: Path, files: Files) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(as_bytes(content))
