"""A class on a terminal: a table as wide as it may be, what goes wrong most, and a summary.

Where the headings do not fit they become numbers, and where those do not fit either each student gets
lines of their own. A verdict has a sign, and on a terminal a colour beside it; never a colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from textwrap import wrap

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from grader.judging.judge import Mark
from grader.reporting.labels import SIGNS, label
from grader.reporting.messages import verdict_name
from grader.reporting.results import Results, rounded
from grader.reporting.teller import prose
from grader.words.typography import clean, numeral
from grader.words.verdict import Verdict

NAME = 28  # characters of a student's id
UNBOUNDED = 10_000  # columns: wider than any table

COLOURS = {Verdict.PASSED: "green", Verdict.BROKEN: "bold magenta", Verdict.UNDECIDED: "cyan"}
IDLE = {Verdict.MISSING, Verdict.UNWRITTEN, Verdict.NOT_TRIED}


def print_table(results: Results, console: Console, language: str) -> None:
    """Everything an instructor wants to know before opening the report."""
    console.print(marks(results, console, language))
    for line in [
        *legend(results, console.width, language),
        "",
        *misconceptions(results, language),
        "",
        *summary(results, language),
    ]:
        console.print(Text("\n".join(broken(line, console.width))))


def broken(line: str, width: int) -> list[str]:
    """A line on as many as it takes, broken at plain spaces only: Rich would also break at one that must not.

    >>> broken("trois ;\\N{NO-BREAK SPACE}quatre cinq", 8)
    ['trois', ';\\xa0quatre', 'cinq']
    """
    return wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]


def marks(results: Results, console: Console, language: str) -> Table | Text:
    """The marks in the widest form that fits."""
    slugs, numbers = list(results.sheets), [str(i) for i, _ in enumerate(results.sheets, start=1)]
    for headings in (slugs, numbers):
        table = grid(results, headings, language)
        if console.measure(table, options=console.options.update(width=UNBOUNDED)).maximum <= console.width:
            return table
    return folded(results, console.width, language)


def grid(results: Results, headings: Sequence[str], language: str) -> Table:
    """One row a student, one column an exercise, and the points of all of them."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column(label("student", language), no_wrap=True)
    for heading in headings:
        table.add_column(heading, no_wrap=True)
    table.add_column(label("points", language), justify="right", no_wrap=True)
    for student in sorted(results.students):
        given = results.students[student]
        cells = [mark_text(given[slug], language) if slug in given else Text() for slug in results.sheets]
        table.add_row(Text(shown_id(student)), *cells, total(results, student, language))
    return table


def folded(results: Results, width: int, language: str) -> Text:
    """A student a paragraph: who, how many points, then every exercise."""
    text = Text()
    for student in sorted(results.students):
        points = label("of", language, points=results.points(student), max=results.maximum)
        if results.waiting(student):
            points += f", {label('waiting', language, points=results.waiting(student))}"
        given = [f"{mark_text(mark, language)} {mark.slug}" for mark in results.marks(student)]
        text.append(f"{shown_id(student)}: {points}\n")
        text.append("".join(f"  {line}\n" for line in packed(given, width - 2)))
    return text


def packed(items: Sequence[str], width: int) -> list[str]:
    """Items side by side on as many lines as it takes, none broken in two.

    >>> packed(["1 newton", "2 softmax", "3 conv2d"], 22)
    ['1 newton   2 softmax', '3 conv2d']
    """
    lines: list[str] = []
    for item in items:
        if lines and cell_len(lines[-1]) + 3 + cell_len(item) <= width:
            lines[-1] += f"   {item}"
        else:
            lines.append(item)
    return lines


def mark_text(mark: Mark, language: str) -> Text:
    """The sign of the verdict and the points."""
    points = f"{written(mark.points, language)}{waits(mark.waiting, language)}"
    return Text(f"{SIGNS[mark.verdict]} {points}", style=colour(mark.verdict))


def waits(points: float, language: str) -> str:
    """Points that wait for a person, beside those that were earned."""
    return f" (+{written(points, language)})" if points else ""


def written(points: float, language: str) -> str:
    """Points as the reader's language writes them."""
    return numeral(rounded(points), language)


def colour(verdict: Verdict) -> str:
    return COLOURS.get(verdict, "dim" if verdict in IDLE else "yellow")


def total(results: Results, student: str, language: str) -> Text:
    points = written(results.points(student), language)
    return Text(f"{points}{waits(results.waiting(student), language)}/{results.maximum}")


def shown_id(student: str) -> str:
    """An id as a terminal may show it."""
    return clean(student, NAME) or "?"


def legend(results: Results, width: int, language: str) -> list[str]:
    """The signs that appear, with their meaning, and the exercises by their numbers."""
    seen = {m.verdict for by_slug in results.students.values() for m in by_slug.values()}
    signs = [f"{SIGNS[v]} {verdict_name(v, language)}" for v in Verdict if v in seen]
    numbers = [f"{i} {slug}" for i, slug in enumerate(results.sheets, start=1)]
    if any(results.waiting(student) for student in results.students):
        signs.append(label("waiting.sign", language))
    return packed(signs, width) + packed(numbers, width)


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
