"""`nbgrader export --exporter=grader.bridges.nbgrader.exports.LmsExport`: nbgrader's own table, and two more.

grades.csv           as nbgrader writes it
grades.moodle.csv    one line a student, for Moodle's import of grades
grades.canvas.csv    the same for Canvas, with its line of points possible
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin

from grader.bridges.nbgrader.settings import CHECK

Row = list[Any]


class LmsExport(CsvExportPlugin):  # type: ignore[misc]
    """nbgrader's CSV, Moodle's and Canvas's, of the same marks."""

    def export(self, gradebook: Gradebook) -> None:
        super().export(gradebook)
        own = Path(self.to or "grades.csv")
        empty_where_it_waits(own, gradebook)
        wanted, names = set(map(str, self.student)), set(map(str, self.assignment))
        students = [s for s in gradebook.students if not wanted or s.id in wanted]
        assignments = [a for a in gradebook.assignments if not names or a.name in names]
        for name, rows in (("moodle", moodle(students, assignments)), ("canvas", canvas(students, assignments))):
            target = own.with_suffix(f".{name}.csv")
            self.log.info("Exporting grades to %s", target)
            with target.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(rows)


def empty_where_it_waits(table: Path, gradebook: Gradebook) -> None:
    """nbgrader counts a score that is not there yet as 0; in its table such a score becomes an empty cell."""
    pending = {(a.name, s.student.id) for a in gradebook.assignments for s in a.submissions if waits(s)}
    with table.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    for row in rows:
        named = dict(zip(head, row, strict=True))
        if (named.get("assignment"), named.get("student_id")) in pending:
            row[:] = ["" if name in ("raw_score", "score") else value for name, value in zip(head, row, strict=True)]
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])


def waits(submission: Any) -> bool:
    """Whether we failed to judge some of a submission, and no person has given its score yet."""
    grades = [g for notebook in submission.notebooks for g in notebook.grades if g.name.endswith(CHECK)]
    return any(g.needs_manual_grade and g.auto_score is None and g.manual_score is None for g in grades)


def moodle(students: Iterable[Any], assignments: list[Any]) -> list[Row]:
    """Who it is by three names, of which Moodle takes any, then a column an assignment."""
    head: Row = ["Username", "ID number", "Email address", *(a.name for a in assignments)]
    return [head, *([s.id, s.id, s.email or "", *(score(a, s) for a in assignments)] for s in students)]


def canvas(students: Iterable[Any], assignments: list[Any]) -> list[Row]:
    """Canvas's own columns; the second line says how many points are possible."""
    head: Row = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *(a.name for a in assignments)]
    possible: Row = ["Points Possible", "", "", "", "", *(a.max_score for a in assignments)]
    return [head, possible, *([name(s), "", s.id, s.id, "", *(score(a, s) for a in assignments)] for s in students)]


def name(student: Any) -> str:
    """Last name, first name; the id where nbgrader knows neither."""
    return ", ".join(part for part in (student.last_name, student.first_name) if part) or str(student.id)


def score(assignment: Any, student: Any) -> float | str:
    """The mark less the penalty for being late, as nbgrader exports it; empty where there is none, or a part waits."""
    found = next((s for s in assignment.submissions if s.student.id == student.id), None)
    return "" if found is None or waits(found) else max(0.0, found.score - (found.late_submission_penalty or 0.0))
