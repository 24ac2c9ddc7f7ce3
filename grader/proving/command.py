"""`grader prove`: how many wrong functions the claims of each exercise refuse."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from grader.bank.load import load, select
from grader.bank.spec import Exercise
from grader.grading.command import progress
from grader.proving.proof import Proof
from grader.proving.prove import FULL, QUICK, Effort
from grader.proving.prove import prove as prove_exercises
from grader.proving.tables import as_json, as_markdown, show
from grader.proving.trying import BrokenJudgeError
from grader.words.failure import OK, OURS, WORK_TO_DO

DOCS = Path("docs", "proof.md")
FILE_WIDTH = 120  # columns, where no terminal says how many there are


@click.command()
@click.option("--only", multiple=True, metavar="SLUG", help="Only this exercise; may be repeated.")
@click.option(
    "--seeds", type=click.IntRange(min=1), help=f"How many seeds; {FULL.seeds} if not said, {QUICK.seeds} with --quick."
)
@click.option("--quick", is_flag=True, help="A fixed sample of the mutants, as the tests do.")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes side by side; by default one for each core.")
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), metavar="FILE", help="Write everything as JSON too."
)
@click.option("--suggest", is_flag=True, help="Show mutants that behave alike and are no known misconception.")
@click.option("--docs", is_flag=True, help=f"Write {DOCS}; for the whole bank only.")
def prove(
    only: tuple[str, ...], seeds: int | None, quick: bool, jobs: int | None, json_file: Path | None, suggest: bool,
    docs: bool,
) -> None:  # fmt: skip
    """Prove the exercises: right answers accepted, wrong ones refused, mutants of the solution among them."""
    if docs and (only or quick):
        raise click.UsageError(f"{DOCS} is about all mutants of all exercises: leave out --only and --quick.")
    exercises = select(load(), only)
    effort = QUICK if quick else FULL
    console = Console()
    if not console.is_terminal:
        console.width = max(console.width, FILE_WIDTH)
    try:
        proofs = watched(exercises, replace(effort, seeds=seeds or effort.seeds), jobs, console)
    except BrokenJudgeError as fault:
        click.echo(f"grader: {fault}", err=True)
        click.get_current_context().exit(OURS)
    show(proofs, console, suggest=suggest)
    if json_file is not None:
        write(json_file, json.dumps(as_json(proofs), ensure_ascii=False, indent=1) + "\n")
    if docs:
        write(DOCS, as_markdown(proofs))
    click.get_current_context().exit(status(proofs))


def watched(exercises: tuple[Exercise, ...], effort: Effort, jobs: int | None, console: Console) -> tuple[Proof, ...]:
    """The proofs, and on a terminal a bar that grows meanwhile."""
    with progress(console) as bar:
        task = bar.add_task("reading the solutions", total=None)
        return prove_exercises(
            exercises,
            effort,
            jobs=jobs,
            started=lambda steps: bar.update(task, total=steps),
            done=lambda slug: bar.update(task, advance=1, description=slug),
        )


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def status(proofs: tuple[Proof, ...]) -> int:
    """0 if every exercise is at the bar, else 1."""
    return OK if all(p.holds for p in proofs) else WORK_TO_DO
