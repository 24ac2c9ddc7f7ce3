"""A class graded: the marks, the sheets they were made on, and the JSON form of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from grader.exam.sheet import Sheet
from grader.judging.judge import Mark
from grader.reporting.messages import explain
from grader.words.text import LANGUAGES
from grader.words.verdict import Outcome, Verdict

SCHEMA = 1

Note = Mapping[str, Any] | str


@dataclass(frozen=True)
class Results:
    """What every report is made from.

    environment    what the marks were made with: versions, seed, walls; `unsafe` if there were none
    sheets         slug → sheet, in teaching order
    students       student id → slug → mark
    notes          student id → what was repaired or refused, beside what the marks say of themselves
    identities     student id → how the system that the work was handed in by knows the student
    gone           who was graded into the same folder before, and is not there any more
    """

    environment: Mapping[str, Any]
    sheets: Mapping[str, Sheet]
    students: Mapping[str, Mapping[str, Mark]]
    notes: Mapping[str, Sequence[Note]] = field(default_factory=dict)
    identities: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    gone: Sequence[str] = ()

    def marks(self, student: str) -> list[Mark]:
        """The marks of a student in teaching order, of the exercises that were graded."""
        marks = self.students[student]
        return [marks[slug] for slug in self.sheets if slug in marks]

    def points(self, student: str) -> float:
        return rounded(sum(mark.points for mark in self.marks(student)))

    def waiting(self, student: str) -> float:
        """The points of a student that wait for a person, or for the next run: we failed to judge them."""
        return rounded(sum(mark.waiting for mark in self.marks(student)))

    @property
    def maximum(self) -> int:
        """The points of all exercises: the same for everybody, whatever was handed in."""
        return sum(sheet.points for sheet in self.sheets.values())

    def misconceptions(self) -> list[tuple[str, str, list[str]]]:
        """(slug, misconception, students who show it), the most frequent first, then in teaching order."""
        found: dict[tuple[str, str], list[str]] = {}
        for slug in self.sheets:
            for student, marks in sorted(self.students.items()):
                if slug in marks and (name := marks[slug].misconception):
                    found.setdefault((slug, name), []).append(student)
        return sorted(((s, m, who) for (s, m), who in found.items()), key=lambda f: -len(f[2]))

    def scores(self, bins: int = 10) -> list[int]:
        """How many students have which share of the points, in equal bins; all the points are in the last."""
        shares = (self.points(s) / self.maximum if self.maximum else 0.0 for s in self.students)
        count = Counter(min(int(share * bins), bins - 1) for share in shares)
        return [count[i] for i in range(bins)]

    def passed(self, slug: str) -> int:
        """How many students solved an exercise."""
        return sum(slug in marks and marks[slug].verdict is Verdict.PASSED for marks in self.students.values())

    def ours(self) -> int:
        """How many trials ended by our own fault."""
        marks = (mark for by_slug in self.students.values() for mark in by_slug.values())
        return sum(o.verdict is Verdict.BROKEN for mark in marks for o in mark.outcomes)


def rounded(points: float) -> float:
    """Points with two digits; whole ones as they are.

    >>> rounded(2.0), rounded(1 / 3)
    (2, 0.33)
    """
    return int(points) if float(points).is_integer() else round(points, 2)


def as_json(results: Results) -> dict[str, Any]:
    """The results as plain data; messages are those a student may read."""
    students = {student: student_json(results, student) for student in sorted(results.students)}
    return {"schema": SCHEMA, "environment": dict(results.environment), "students": students}


def student_json(results: Results, student: str) -> dict[str, Any]:
    exercises = {mark.slug: mark_json(results.sheets[mark.slug], mark) for mark in results.marks(student)}
    points = {"points": results.points(student), "waiting": results.waiting(student), "max": results.maximum}
    return {**points, "exercises": exercises, "identity": results.identities.get(student)}


def mark_json(sheet: Sheet, mark: Mark) -> dict[str, Any]:
    return {
        "verdict": mark.verdict.value,
        "points": mark.points,
        "waiting": mark.waiting,
        "max": mark.max,
        "misconception": mark.misconception,
        "cases": [case_json(sheet, outcome) for outcome in mark.outcomes],
    }


def case_json(sheet: Sheet, outcome: Outcome) -> dict[str, Any]:
    passed = outcome.verdict is Verdict.PASSED
    return {
        "name": outcome.trial,
        "hidden": outcome.hidden,
        "verdict": outcome.verdict.value,
        "seconds": round(outcome.seconds, 6),
        "message": {lang: "" if passed else explain(sheet, outcome, lang) for lang in LANGUAGES},
    }
