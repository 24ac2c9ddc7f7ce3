"""A class on a terminal: a table as wide as it may be, what goes wrong most, and a summary.

Where the headings do not fit they become numbers, and where those do not fit either each student gets
lines of their own. A verdict has a sign, and on a terminal a colour beside it; never a colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.judging.judge import Mark
from grader.judging.verdict import Verdict
from grader.reporting.labels import SIGNS, label
from grader.reporting.messages import verdict_name
from grader.reporting.results import Results, rounded
from grader.reporting.teller import prose
from grader.reporting.typography import clean

NAME = 28  # characters of a student's id

COLOURS = {Verdict.PASSED: "green", Verdict.BROKEN: "bold magenta", Verdict.UNDECIDED: "cyan"}
IDLE = {Verdict.MISSING, Verdict.UNWRITTEN, Verdict.NOT_TRIED}


def print_table(results: Results, console: Console, language: str) -> None:
    """Everything an instructor wants to know before opening the report."""
    console.print(marks(results, console.width, language), soft_wrap=False)
    print_lines(console, [*legend(results, language), "", *misconceptions(results, language), ""])
    print_lines(console, summary(results, language))


def print_lines(console: Console, lines: Iterable[str]) -> None:
    """Lines that fold under their first word where they are too long."""
    for line in lines:
        console.print(Padding(Text(line), (0, 0)))


def marks(results: Results, width: int, language: str) -> Table | Text:
    """The marks in the widest form that fits."""
    slugs, numbers = list(results.sheets), [str(i) for i, _ in enumerate(results.sheets, start=1)]
    for headings in (slugs, numbers):
        if needed(results, headings) <= width:
            return grid(results, headings, language)
    return folded(results, language)


def needed(results: Results, headings: Sequence[str]) -> int:
    """The width of the table, two spaces between columns."""
    cells = [mark_text(m).plain for by_slug in results.students.values() for m in by_slug.values()]
    widest = max(map(cell_len, cells), default=0)
    names = max((cell_len(shown_id(s)) for s in results.students), default=0)
    return names + 14 + sum(max(cell_len(h), widest) + 2 for h in headings)


def grid(results: Results, headings: Sequence[str], language: str) -> Table:
    """One row a student, one column an exercise, and the points of all of them."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column(label("student", language), no_wrap=True)
    for heading in headings:
        table.add_column(heading, no_wrap=True)
    table.add_column(label("points", language), justify="right", no_wrap=True)
    for student in sorted(results.students):
        given = results.students[student]
        cells = [mark_text(given[slug]) if slug in given else Text() for slug in results.sheets]
        table.add_row(Text(shown_id(student)), *cells, total(results, student))
    return table


def folded(results: Results, language: str) -> Text:
    """A student a paragraph: who, how many points, then each exercise on a line."""
    text = Text()
    for student in sorted(results.students):
        points = label("of", language, points=results.points(student), max=results.maximum)
        text.append(f"{shown_id(student)}  {points}\n")
        for mark in results.marks(student):
            text.append("  ").append_text(mark_text(mark)).append(f"  {mark.slug}\n")
    return text


def mark_text(mark: Mark) -> Text:
    """The sign of the verdict and the points."""
    return Text(f"{SIGNS[mark.verdict]} {rounded(mark.points)}", style=colour(mark.verdict))


def colour(verdict: Verdict) -> str:
    return COLOURS.get(verdict, "dim" if verdict in IDLE else "yellow")


def total(results: Results, student: str) -> Text:
    return Text(f"{results.points(student)}/{results.maximum}")


def shown_id(student: str) -> str:
    """An id as a terminal may show it."""
    return clean(student, NAME)


def legend(results: Results, language: str) -> list[str]:
    """The signs that appear, with their meaning, and the exercises by their numbers."""
    seen = {m.verdict for by_slug in results.students.values() for m in by_slug.values()}
    signs = [f"{SIGNS[v]} {verdict_name(v, language)}" for v in Verdict if v in seen]
    numbers = [f"{i} {slug}" for i, slug in enumerate(results.sheets, start=1)]
    return ["   ".join(signs), "   ".join(numbers)]


def misconceptions(results: Results, language: str) -> list[str]:
    """One line for each slip that somebody made, the most frequent first."""
    found = results.misconceptions()
    if not found:
        return [label("none", language)]
    lines = [
        label("times", language, count=len(who), slug=slug, says=says(results, slug, name, language))
        for slug, name, who in found
    ]
    return [label("misconceptions", language), *lines]


def says(results: Results, slug: str, name: str, language: str) -> str:
    """The author's sentence about a slip; its name if the sheet has none."""
    text = results.sheets[slug].says.get(name)
    return prose(text[language], language) if text else name


def summary(results: Results, language: str) -> list[str]:
    """How the class did, and what an instructor must know before believing it."""
    points = [results.points(student) for student in results.students]
    if not points:
        return [label("nobody", language)]
    full = sum(p == results.maximum for p in points)
    numbers = {"median": rounded(median(points)), "max": results.maximum, "full": full}
    lines = [label("summary", language, students=len(points), **numbers)]
    if results.environment.get("unsafe"):
        lines.append(label("unsafe", language))
    return lines + ([label("ours", language, count=results.ours())] if results.ours() else [])
