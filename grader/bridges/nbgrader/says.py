"""A mark as the outputs of a test cell: an explanation to read, then the number that nbgrader stores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output

from grader.bridges import words as told_everywhere
from grader.bridges.nbgrader import words
from grader.exam.sheet import Sheet
from grader.judging.judge import HOPELESS, Mark
from grader.reporting.labels import label
from grader.reporting.messages import explain, line
from grader.reporting.results import rounded
from grader.reporting.teller import claim, prose
from grader.words.verdict import Outcome, Verdict


def outputs(sheet: Sheet, mark: Mark, points: float, language: str) -> list[NotebookNode]:
    """What stands below a test cell; nbgrader reads the points from the last one."""
    scored = earned(mark, points)
    score = label("of", language, points=rounded(scored), max=rounded(points))
    waits = f"; {label('waiting', language, points=rounded(share(mark.waiting, mark, points)))}" if mark.waiting else ""
    head = f"{prose(sheet.title[language], language)} — {score}{waits}"
    parts = [*claims(sheet, mark, language), *((words.told(n, language), "") for n in mark.notes)]
    shown = {"text/plain": plain(head, parts), "text/html": html(head, parts)}
    return [
        new_output("display_data", data=shown),
        new_output("execute_result", data={"text/plain": repr(scored)}, execution_count=None),
    ]


def earned(mark: Mark, points: float) -> float:
    """The mark out of the points of its cell, which an instructor may have changed."""
    return min(points, share(mark.points, mark, points))


def share(part: float, mark: Mark, points: float) -> float:
    """A part of a mark, out of the points of its cell."""
    return float(part if points == mark.max else round(part * points / mark.max, 2))


def claims(sheet: Sheet, mark: Mark, language: str) -> Iterator[tuple[str, str]]:
    """Each claim, and what is said of it; what holds for all of them is said once."""
    if mark.verdict in HOPELESS:
        first = min(mark.outcomes, key=lambda o: o.verdict.rung)
        yield explain(sheet, first, language), ""
        return
    if all(o.verdict is Verdict.UNWRITTEN for o in mark.outcomes):
        yield told_everywhere.say(told_everywhere.UNWRITTEN, language, slug=sheet.slug), ""
        return
    hidden = 0
    explained = told_everywhere.told_in_full(mark.outcomes)
    for outcome in mark.outcomes:
        hidden += outcome.hidden
        title = label("hidden", language, number=hidden) if outcome.hidden else claim(sheet, outcome, language)
        yield title, said(sheet, outcome, language, in_full=outcome is explained)


def said(sheet: Sheet, outcome: Outcome, language: str, *, in_full: bool) -> str:
    """What a student reads of one claim: of a hidden one, the verdict only; of all but one, a line."""
    if outcome.verdict is Verdict.PASSED:
        return told_everywhere.say(told_everywhere.RIGHT, language)
    if outcome.verdict is Verdict.BROKEN:
        return prose(words.OUR_FAULT[language], language)
    return (explain if in_full else line)(sheet, outcome, language)


def plain(head: str, parts: Iterable[tuple[str, str]]) -> str:
    lines = [head]
    for title, what in parts:
        lines += [f"* {title}", *(f"    {line}" for line in what.splitlines())]
    return "\n".join(lines)


def html(head: str, parts: Iterable[tuple[str, str]]) -> str:
    """The same for a browser; every text is escaped, since a student's own words are among them."""
    items = ["<li>" + "<br>".join(lines(text) for text in part if text) + "</li>" for part in parts]
    return f"<div><p><strong>{lines(head)}</strong></p><ul>{''.join(items)}</ul></div>"


def lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def repaired(notes: Iterable[Mapping[str, Any]], language: str) -> str:
    """The text of the cell that says what was put right; empty where nothing was."""
    told = [f"* {escape(words.told(note, language))}" for note in notes]
    return "\n".join([f"**{words.REPAIRED[language]}**", "", *told]) if told else ""
