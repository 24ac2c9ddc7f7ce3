"""What the pages show, as plain values; the templates only lay them out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import Any

from grader.exam.sheet import Sheet
from grader.judging.judge import Mark
from grader.reporting.labels import SIGNS, label
from grader.reporting.messages import Message, message, verdict_name
from grader.reporting.notes import note
from grader.reporting.pictures import Album, Picture
from grader.reporting.results import Note, Results, rounded
from grader.reporting.teller import claim, prose
from grader.reporting.witness import speaks_for_itself, witness
from grader.words.text import LANGUAGES, Text
from grader.words.typography import clean
from grader.words.verdict import Outcome, Verdict

Drawn = Mapping[str, Mapping[str, Picture]]  # slug → language → picture of its first public failure

STEPS: tuple[tuple[str, frozenset[Verdict]], ...] = (
    ("loads", frozenset({Verdict.MISSING, Verdict.UNREADABLE})),
    ("exists", frozenset({Verdict.UNDEFINED, Verdict.UNWRITTEN})),
    ("fits", frozenset({Verdict.SIGNATURE})),
    ("returns", frozenset({Verdict.RAISED, Verdict.TIMED_OUT, Verdict.OUT_OF_MEMORY, Verdict.CRASHED})),
    ("type", frozenset({Verdict.UNUSABLE, Verdict.WRONG_TYPE})),
    ("shape", frozenset({Verdict.WRONG_SHAPE})),
    ("finite", frozenset({Verdict.NOT_FINITE})),
    ("values", frozenset({Verdict.WRONG_VALUE, Verdict.UNDECIDED})),
    ("laws", frozenset({Verdict.LAW_BROKEN})),
    ("rules", frozenset({Verdict.RULE_BROKEN})),
)
ROOTS = {Verdict.BROKEN, Verdict.MISSING, Verdict.UNREADABLE, Verdict.UNDEFINED, Verdict.UNWRITTEN}
IDLE = {Verdict.MISSING, Verdict.UNWRITTEN, Verdict.NOT_TRIED}
WIDE, HIGH = 40, 120  # of a bar of the chart


def both(text: Callable[[str], str]) -> Text:
    """A text made in both languages."""
    return Text(*(text(language) for language in LANGUAGES))


# The class


def class_page(results: Results, files: Mapping[str, str]) -> dict[str, Any]:
    """The class as the instructor sees it."""
    points = [results.points(s) for s in results.students]
    return {
        "rows": [row(results, student, files[student]) for student in sorted(results.students)],
        "columns": [
            {"slug": s.slug, "title": typeset(s.title), "passed": results.passed(s.slug)}
            for s in results.sheets.values()
        ],
        "maximum": results.maximum,
        "median": rounded(median(points)) if points else 0,
        "full": sum(p == results.maximum for p in points),
        "legend": legend(results),
        "slips": slips(results),
        "bars": bars(results.scores()),
        "environment": environment_line(results),
        "unsafe": bool(results.environment.get("unsafe")),
        "ours": results.ours(),
    }


def row(results: Results, student: str, file: str) -> dict[str, Any]:
    marks = results.students[student]
    cells = [cell(marks[slug]) if slug in marks else None for slug in results.sheets]
    points = {"points": results.points(student), "waiting": results.waiting(student)}
    return {"student": shown_id(student), "file": file, "cells": cells, **points}


def cell(mark: Mark) -> dict[str, Any]:
    points = {"points": rounded(mark.points), "waiting": rounded(mark.waiting)}
    return {"slug": mark.slug, **points, **badge(mark.verdict)}


def badge(verdict: Verdict) -> dict[str, Any]:
    """A verdict's sign, its name, and the family its colour comes from."""
    name = both(lambda language: verdict_name(verdict, language))
    return {"sign": SIGNS[verdict], "verdict": name, "family": family(verdict)}


def family(verdict: Verdict) -> str:
    if verdict is Verdict.PASSED:
        return "right"
    if verdict is Verdict.BROKEN:
        return "ours"
    return "idle" if verdict in IDLE else "stops" if verdict.rung < Verdict.WRONG_TYPE.rung else "differs"


def legend(results: Results) -> list[dict[str, Any]]:
    """The signs that appear on the page."""
    seen = {mark.verdict for marks in results.students.values() for mark in marks.values()}
    return [badge(v) for v in Verdict if v in seen]


def slips(results: Results) -> list[dict[str, Any]]:
    """The misconceptions of the class, the most frequent first."""
    return [
        {"count": len(who), "slug": slug, "says": says(results.sheets[slug], name), "who": [shown_id(w) for w in who]}
        for slug, name, who in results.misconceptions()
    ]


def says(sheet: Sheet, name: str) -> Text:
    """The author's sentence about a slip; its name if the sheet has none."""
    return typeset(sheet.says.get(name, Text(name, name)))


def bars(counts: Sequence[int]) -> list[dict[str, Any]]:
    """The bars of the chart, in its own units."""
    most, share = max(*counts, 1), 100 // len(counts)
    return [
        {"x": i * WIDE, "height": round(HIGH * n / most, 1), "count": n, "low": i * share, "high": (i + 1) * share}
        for i, n in enumerate(counts)
    ]


def environment_line(results: Results) -> list[tuple[str, str]]:
    """What the marks were made with, the walls among it."""
    return [(clean(name), clean(in_words(value), 300)) for name, value in results.environment.items()]


def in_words(value: Any) -> str:
    """A value without Python's brackets.

    >>> in_words(["seccomp", "landlock"]), in_words({"bubblewrap": False})
    ('seccomp, landlock', 'bubblewrap: no')
    """
    if isinstance(value, Mapping):
        return ", ".join(f"{k}: {in_words(v)}" for k, v in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(in_words, value))
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def shown_id(student: str) -> str:
    """An id as a page may show it."""
    return clean(student, 120) or "?"


# One student


def student_page(results: Results, student: str, drawn: Drawn, instructor: bool) -> dict[str, Any]:
    """One student's work; for the student, without anything of the hidden cases."""
    exercises = [exercise(results.sheets[m.slug], m, drawn.get(m.slug, {}), instructor) for m in results.marks(student)]
    return {
        "student": shown_id(student),
        "points": results.points(student),
        "waiting": results.waiting(student),
        "maximum": results.maximum,
        "exercises": exercises,
        "notes": notes(results.notes.get(student, ())),
        "instructor": instructor,
        "environment": environment_line(results) if instructor else [],
    }


def exercise(sheet: Sheet, mark: Mark, drawn: Mapping[str, Picture], instructor: bool) -> dict[str, Any]:
    """One exercise: how far it came, the witness of each failure, and what may help."""
    root = root_cause(mark)
    outcomes = [root] if root else list(mark.outcomes)
    first = next((o for o in outcomes if is_public_failure(o)), None)
    number = {o.trial: n for n, o in enumerate((o for o in mark.outcomes if o.hidden), start=1)}
    solved = mark.verdict is Verdict.PASSED
    return {
        **badge(mark.verdict),
        "slug": sheet.slug,
        "title": typeset(sheet.title),
        "points": rounded(mark.points),
        "waiting": rounded(mark.waiting),
        "max": mark.max,
        "solved": solved,
        "ladder": ladder(mark.verdict),
        "slip": says(sheet, mark.misconception) if mark.misconception else None,
        "right": sum(o.verdict is Verdict.PASSED for o in mark.outcomes),
        "count": len(mark.outcomes),
        "root": root is not None,
        "cases": [
            case(sheet, mark, o, number.get(o.trial, 0), drawn if o is first else {}, instructor) for o in outcomes
        ],
        "hints": [] if solved else [typeset(h) for h in sheet.hints],
        "notes": notes(mark.notes),
    }


def root_cause(mark: Mark) -> Outcome | None:
    """The one outcome to show where all trials end alike before anything is called."""
    verdicts = {o.verdict for o in mark.outcomes}
    if len(verdicts) > 1 or not verdicts <= ROOTS:
        return None
    return next((o for o in mark.outcomes if not o.hidden), mark.outcomes[0]) if mark.outcomes else None


def ladder(verdict: Verdict) -> list[dict[str, Any]]:
    """The steps of the ladder: done, the one that broke, and those that nobody can know about."""
    broke = next((i for i, (_, verdicts) in enumerate(STEPS) if verdict in verdicts), None)
    if broke is None and verdict is not Verdict.PASSED:
        return []
    reached = len(STEPS) if broke is None else broke
    state = {True: "done", False: "later"}
    return [
        {"key": f"step.{name}", "state": "here" if i == broke else state[i < reached]}
        for i, (name, _) in enumerate(STEPS)
    ]


def case(
    sheet: Sheet, mark: Mark, outcome: Outcome, number: int, drawn: Mapping[str, Picture], instructor: bool
) -> dict[str, Any]:
    """One trial; its claim is hidden from a student where the trial is."""
    secret = outcome.hidden and not instructor
    values = witness(outcome, instructor)
    told = {language: message(sheet, outcome, language, instructor, brief=bool(values)) for language in LANGUAGES}
    silent = speaks_for_itself(outcome, values)
    parts = ("where", "advice") if silent else ("happened", "where", "advice")
    return {
        **badge(outcome.verdict),
        "claim": both(lambda lg: label("hidden", lg, number=number) if secret else claim(sheet, outcome, lg)),
        "hidden": outcome.hidden,
        "passed": outcome.verdict is Verdict.PASSED,
        "seconds": float(f"{outcome.seconds:.2g}") if instructor else None,
        "values": values,
        "said": [spoken(told, part) for part in parts if getattr(told["en"], part)],
        "slip": spoken(told, "slip") if told["en"].slip and outcome.misconception != mark.misconception else None,
        "same": outcome.misconception is not None and outcome.misconception == mark.misconception,
        "pictures": dict(drawn),
    }


def notes(found: Sequence[Note]) -> list[Text]:
    return [Text(*(note(n, language) for language in LANGUAGES)) for n in found]


def spoken(told: Mapping[str, Message], part: str) -> Text:
    """One part of a message in both languages."""
    return both(lambda language: str(getattr(told[language], part)))


def typeset(text: Text) -> Text:
    """An author's text, typeset."""
    return both(lambda language: prose(text[language], language))


def is_public_failure(outcome: Outcome) -> bool:
    return not outcome.hidden and outcome.verdict is not Verdict.PASSED and outcome.evidence is not None


def pictures(sheets: Mapping[str, Sheet], marks: Mapping[str, Mark], album: Album) -> dict[str, dict[str, Picture]]:
    """The pictures of the first public failure of each exercise, in both languages."""
    found = {}
    for slug, mark in marks.items():
        first = next((o for o in mark.outcomes if is_public_failure(o)), None)
        kind = sheets[slug].picture if slug in sheets else None
        if kind and first is not None and first.evidence is not None:
            drawn = {language: album.draw(kind, first.evidence, language) for language in LANGUAGES}
            found[slug] = {language: picture for language, picture in drawn.items() if picture is not None}
    return found
