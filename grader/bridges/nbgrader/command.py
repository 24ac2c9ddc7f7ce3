"""`grader nbgrader`: make a course that nbgrader runs with our judge, and carry marks between the two."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from grader.words.text import LANGUAGES


@click.group()
def nbgrader() -> None:
    """Autograde with nbgrader: make a course, carry marks to and fro."""


@nbgrader.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option("--assignment", default="maths", show_default=True, help="Name of the assignment.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the course.")
@click.option("--only", multiple=True, metavar="SLUG", help="Only this exercise; may be repeated.")
@click.option("--seed", type=int, default=0, show_default=True, help="Draws other numbers; never another code.")
def init(folder: Path, assignment: str, lang: str, only: tuple[str, ...], seed: int) -> None:
    """Write an nbgrader course in DIR: its configuration, and source/ASSIGNMENT from the bank."""
    from grader.bridges.nbgrader.start import start

    click.echo(start(folder, assignment, lang, only, seed))


@nbgrader.command("import")
@click.argument("course", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.argument("results", type=click.Path(path_type=Path, file_okay=False))
@click.option("--assignment", default="maths", show_default=True, help="Name of the assignment.")
def import_(course: Path, results: Path, assignment: str) -> None:
    """Grade what was submitted in COURSE into RESULTS, a folder as `grader grade` makes one."""
    with sentences():
        from grader.bridges.nbgrader.flow import grade_submitted

        new = grade_submitted(course, assignment, results)
    click.echo(f"{len(new)} submissions graded, the others stand.")
    click.echo(f"Try: grader nbgrader export {results} {course} --assignment {assignment} --dry-run")


@nbgrader.command()
@click.argument("results", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.argument("course", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--assignment", default="maths", show_default=True, help="Name of the assignment.")
@click.option("--dry-run", is_flag=True, help="Say who gains or loses; write nothing.")
def export(results: Path, course: Path, assignment: str, dry_run: bool) -> None:
    """Write the marks of RESULTS into the gradebook of COURSE; manual marks and late penalties stay."""
    with sentences():
        from grader.bridges.nbgrader.flow import summary, write_marks

        changes = write_marks(results, course, assignment, dry_run=dry_run, tell=click.echo)
        click.echo(summary(changes, dry_run=dry_run))


@contextmanager
def sentences() -> Iterator[None]:
    """A mistake in the configuration, or nbgrader not being there, is one sentence and status 2."""
    from grader.bridges.nbgrader.settings import SettingsError

    try:
        yield
    except SettingsError as mistake:
        raise click.UsageError(str(mistake)) from None
    except ModuleNotFoundError as missing:
        if missing.name != "nbgrader":
            raise  # a package with a broken import is not an absent one
        needed = "this needs nbgrader, which is not installed. In the folder of the course's repository, run:"
        raise click.UsageError(f'{needed} pip install ".[course,nbgrader]"') from None
