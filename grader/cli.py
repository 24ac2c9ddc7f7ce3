"""The verbs of the command line; each says what it does in its help, and does its work elsewhere.

Exit status: 0 all right, 1 somebody has work to do, 2 the command or what it was given is wrong, 3 our fault.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from grader import __version__
from grader.bank.load import chapters, home, load, select
from grader.submissions.layouts import LAYOUTS
from grader.words.extras import PACKAGE
from grader.words.failure import INTERRUPTED, OK, OURS, WORK_TO_DO, UserError, ending, wants_traceback
from grader.words.output import speak_any_encoding
from grader.words.text import LANGUAGES

ELSEWHERE = {  # verb → the module that makes it, imported when called, and the first line of its help
    "symbolic": (
        "grader.symbolic.command",
        "Decide whether ANSWER equals REFERENCE wherever the domain says their symbols live.",
    ),
    "prove": (
        "grader.proving.command",
        "Prove the exercises: right answers accepted, wrong ones refused, mutants of the solution among them.",
    ),
    "nbgrader": (
        "grader.bridges.nbgrader.command",
        "Autograde with nbgrader: make a course, carry marks to and fro.",
    ),
}

OTHER_NAMES = {"import-nbgrader": ("nbgrader", "import"), "export-nbgrader": ("nbgrader", "export")}

STDOUT = Path("-")

seed_option = click.option("--seed", default=0, show_default=True, help="Draws other numbers, never other code.")
only_option = click.option("--only", multiple=True, metavar="SLUG", help="Only this exercise; may be repeated.")
lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the output."
)
json_flag = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")


class Verbs(click.Group):
    """The group of verbs: whatever happens, a command ends in one sentence and a status, never in a traceback."""

    def main(self, *arguments: Any, **settings: Any) -> Any:
        speak_any_encoding()
        try:
            return super().main(*arguments, **settings)
        except Exception as fault:
            if wants_traceback():
                raise
            sentence, status = ending(fault, *reader())
            click.echo(f"grader: {sentence}", err=True)
            sys.exit(status)

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)

    def list_commands(self, context: click.Context) -> list[str]:
        return [*self.commands, *ELSEWHERE]  # in the order of this file

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs and what each does, without importing those that are made elsewhere."""
        room = formatter.width - 6 - max(map(len, self.list_commands(context)))
        rows = [(name, command.get_short_help_str(room)) for name, command in self.commands.items()]
        late = (click.Command(name, help=said) for name, (_, said) in ELSEWHERE.items())
        rows += [(command.name or "", command.get_short_help_str(room)) for command in late]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def resolve_command(self, context: click.Context, args: list[str]) -> Any:
        return super().resolve_command(context, [*OTHER_NAMES.get(args[0], args[:1]), *args[1:]])

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name in ELSEWHERE:
            command: click.Command = getattr(importlib.import_module(ELSEWHERE[name][0]), name)
            return command
        return super().get_command(context, name)


class ElsewhereError(UserError):
    """A verb that this machine cannot do; the text says where it can be done."""


def require_linux() -> None:
    """Grading strangers' code needs the walls of one system; elsewhere that is said before anything is imported."""
    if sys.platform != "linux" or not hasattr(os, "fork"):
        raise ElsewhereError(
            "submissions are graded on Linux: a virtual machine, a container or WSL will do."
            " Here students' own pytest works, and: grader check"
        )


def reader() -> tuple[str, str]:
    """The language of whoever runs the command, and what their pip installs the package from, as their kit says."""
    from grader.bridges.kits import KitError, find_kit

    try:
        kit = find_kit(Path.cwd())
    except (KitError, OSError):
        kit = None
    return (kit.language, kit.package) if kit else (LANGUAGES[0], PACKAGE)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="grader")
def main() -> None:
    """Learn the mathematics of neural networks by writing it; grade a class in seconds, safely."""


@main.command("list")
@json_flag
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the titles; by default that of the kit.")
def list_(as_json: bool, lang: str | None) -> None:
    """List the exercises, in teaching order."""
    from grader.bridges.student import catalogue

    rows = catalogue(lang)
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("exercise", "chapter", "title", "points", box=None)
    for row in rows:
        table.add_row(row["slug"], row["chapter"], row["title"], str(row["points"]))
    Console().print(table)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@json_flag
def check(file: Path, as_json: bool) -> None:
    """Check FILE (.py or notebook) against the public cases, here and without a sandbox."""
    from grader.bridges.student import check as check_file

    results = check_file(file)
    if as_json:
        click.echo(json.dumps([r.as_dict() for r in results], ensure_ascii=False, indent=2))
    else:
        for result in results:
            click.echo(result.text)
    if any(result.is_broken for result in results):
        sys.exit(OURS)
    sys.exit(OK if all(r.right for r in results) else WORK_TO_DO)


@main.command()
@click.argument("slug")
@click.option("-n", "number", type=click.IntRange(1, 2), default=1, show_default=True, help="First hint, or second.")
def hint(slug: str, number: int) -> None:
    """Show a hint for the exercise SLUG."""
    from grader.bridges.student import hint as hint_for

    click.echo(hint_for(slug, number))


@main.command()
@click.argument("slug")
def reset(slug: str) -> None:
    """Put back the empty exercise SLUG; what you wrote is kept beside it."""
    from grader.bridges.student import reset as reset_exercise

    click.echo(reset_exercise(slug))


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Folder of the results; made if not there.")
@click.option("--jobs", type=click.IntRange(min=1), help="Judges side by side; by default one for each core.")
@only_option
@seed_option
@click.option(
    "--json", "json_file", type=click.Path(path_type=Path), is_flag=False, flag_value=STDOUT, metavar="[FILE]",
    help="Write the results as JSON; with --dry-run, print what was found as JSON.",
)
@click.option("--layout", type=click.Choice(LAYOUTS), help="How PATHS are laid out; by default their names tell.")
@click.option("--dry-run", is_flag=True, help="Say who handed in what; grade nothing.")
@lang_option
@click.option("--unsafe", is_flag=True, help="Grade even where this machine cannot confine the students' code.")
def grade(
    paths: tuple[Path, ...], out: Path | None, jobs: int | None, only: tuple[str, ...], seed: int,
    json_file: Path | None, layout: str | None, dry_run: bool, lang: str, unsafe: bool,
) -> None:  # fmt: skip
    """Grade PATHS (folders, .py files, notebooks, zips) and write a report."""
    require_linux()
    from grader.grading.command import dry_run as found_in
    from grader.grading.command import grade_class

    if dry_run:
        click.echo(found_in(paths, layout, lang, in_json=json_file is not None))
        return
    if out is None:
        raise click.UsageError("Missing option '--out': name a folder for the results, or ask for --dry-run.")
    if json_file == STDOUT:
        raise click.UsageError("--json needs a FILE, but with --dry-run.")
    sys.exit(grade_class(paths, out, jobs, only, seed, json_file, lang, unsafe, layout))


@main.command()
@click.option("--check", "only_check", is_flag=True, help="Write nothing; status 1 if anything committed is stale.")
@click.option("--out", type=click.Path(path_type=Path), help="Folder to write in; by default the course itself.")
@click.option("--lang", type=click.Choice(LANGUAGES), multiple=True, help="Only this language; by default both.")
@only_option
@seed_option
def regenerate(only_check: bool, out: Path | None, lang: tuple[str, ...], only: tuple[str, ...], seed: int) -> None:
    """Write exercises/, solutions/ and docs/coverage.md from the bank."""
    from grader.edition.drawn import public_part
    from grader.edition.memory import remembered
    from grader.publishing.coverage import PAGE, coverage
    from grader.publishing.trees import lessons, refuse_strangers, stale, tree, write

    if not only_check:
        refuse_strangers(out or Path())
    chosen = select(load(), only)
    known = remembered([public_part(exercise) for exercise in chosen], seed)
    files = tree(chosen, seed, lang or LANGUAGES, known, lessons(chapters()))
    if not only and out is None:
        files[PAGE] = coverage(chapters())
    if only_check:
        differences = list(stale(out or Path(), files))
        click.echo("".join(differences), nl=False)
        sys.exit(WORK_TO_DO if differences else OK)
    write(out or Path(), files)
    click.echo(f"{len(files)} files written in {out or 'exercises/ and solutions/'}")


@main.command()
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder to write the kit in.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the kit.")
@click.option("--notebooks/--no-notebooks", default=True, help="With a notebook for each chapter.")
@click.option("--package", help="What students' pip installs the grader from; by default a wheel in the kit.")
@only_option
@seed_option
def kit(out: Path, lang: str, notebooks: bool, package: str | None, only: tuple[str, ...], seed: int) -> None:
    """Write what students receive: stubs, public cases, statements; nothing else."""
    from grader.edition.drawn import public_part
    from grader.edition.memory import remembered
    from grader.publishing.kit import kit as kit_files
    from grader.publishing.trees import lessons, refuse_strangers, write
    from grader.publishing.wheel import IN_A_KIT, NAME, wheel

    refuse_strangers(out)
    chosen = select(load(), only)
    known = remembered([public_part(exercise) for exercise in chosen], seed)
    from_where = package or IN_A_KIT
    files = kit_files(
        chosen, seed, lang, notebooks=notebooks, package=from_where, answered=known, lessons=lessons(chapters())
    )
    if package is None:
        files[Path(NAME)] = wheel()
    write(out, files, home())
    click.echo(f"{len(files)} files written in {out}. Try: cd {out} && pytest")


@main.command()
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder to write the figures in.")
@click.option("--chapter", "numbers", type=int, multiple=True, metavar="N", help="Only this chapter; may be repeated.")
@lang_option
def figures(out: Path, numbers: tuple[int, ...], lang: str) -> None:
    """Draw the figures of the lessons, with a page that shows them."""
    from grader.publishing.figures import gallery
    from grader.publishing.trees import write

    told = {int(c.folder.partition("_")[0]): c for c in chapters() if c.figures}
    if unknown := set(numbers) - told.keys():
        known = ", ".join(map(str, sorted(told)))
        raise click.UsageError(f"chapter {min(unknown)} has no figures; these have: {known}")
    chosen = [chapter for number, chapter in told.items() if not numbers or number in numbers]
    files = gallery(chosen, lang)
    write(out, files)
    click.echo(f"{len(files) - 1} figures in {out}; {out / 'README.md'} shows them all")


@main.command()
@json_flag
def doctor(as_json: bool) -> None:
    """Say what this machine can do, what is missing, and how to mend it."""
    from dataclasses import asdict

    from grader.doctor import examine, line

    language, _ = reader()
    findings = examine(language)
    if as_json:
        click.echo(json.dumps([asdict(f) for f in findings], indent=2))
    else:
        for finding in findings:
            click.echo(line(finding, language))
    sys.exit(OK if all(f.good or not f.needed for f in findings) else WORK_TO_DO)


if __name__ == "__main__":
    main()
