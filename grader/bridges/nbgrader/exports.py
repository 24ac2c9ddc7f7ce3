"""`nbgrader export --exporter=grader.bridges.nbgrader.exports.LmsExport`: nbgrader's own table, and two more.

grades.csv           nbgrader's own columns, quoted where a value needs it, and no cell that is a formula
grades.moodle.csv    one line a student, for Moodle's import of grades
grades.canvas.csv    the same for Canvas, with its line of points possible
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin

from grader.bridges.nbgrader.settings import CHECK
from grader.words.cells import cell

Row = list[Any]


class LmsExport(CsvExportPlugin):  # type: ignore[misc]
    """nbgrader's CSV, Moodle's and Canvas's, of the same marks."""

    def export(self, gradebook: Gradebook) -> None:
        own = Path(self.to or "grades.csv")
        wanted, names = set(map(str, self.student)), set(map(str, self.assignment))
        students = [s for s in gradebook.students if not wanted or s.id in wanted]
        assignments = [a for a in gradebook.assignments if not names or a.name in names]
        for name, table in (("", nbgrader), (".moodle", moodle), (".canvas", canvas)):
            target = own if not name else own.with_suffix(f"{name}.csv")
            self.log.info("Exporting grades to %s", target)
            with target.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([cell(value) for value in row] for row in table(students, assignments))


def nbgrader(students: list[Any], assignments: list[Any]) -> list[Row]:
    """What nbgrader's own exporter writes: a line for each assignment and student, 0 where nothing was handed in.

    nbgrader counts a score that is not there yet as 0; here such a score is an empty cell.
    """
    head: Row = [
        "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score",
        "late_submission_penalty", "score", "max_score",
    ]  # fmt: skip
    return [head, *(line(assignment, student) for assignment in assignments for student in students)]


def line(assignment: Any, student: Any) -> Row:
    found = submission(assignment, student)
    late = (found and found.late_submission_penalty) or 0.0
    row = [
        assignment.name, assignment.duedate, found and found.timestamp, student.id, student.last_name,
        student.first_name, student.email, *scores(found, late), assignment.max_score,
    ]  # fmt: skip
    return ["" if value is None else value for value in row]


def scores(found: Any, late: float) -> Row:
    """The score as it was given, the penalty, and what is left; empty where a part waits for a person."""
    if found is not None and waits(found):
        return ["", late, ""]
    given = found.score if found else 0.0
    return [given, late, max(0.0, given - late)]


def waits(submission: Any) -> bool:
    """Whether we failed to judge some of a submission, and no person has given its score yet."""
    grades = [g for notebook in submission.notebooks for g in notebook.grades if g.name.endswith(CHECK)]
    return any(g.needs_manual_grade and g.auto_score is None and g.manual_score is None for g in grades)


def moodle(students: list[Any], assignments: list[Any]) -> list[Row]:
    """Who it is by three names, of which Moodle takes any, then a column an assignment."""
    head: Row = ["Username", "ID number", "Email address", *(a.name for a in assignments)]
    return [head, *([s.id, s.id, s.email or "", *(score(a, s) for a in assignments)] for s in students)]


def canvas(students: list[Any], assignments: list[Any]) -> list[Row]:
    """Canvas's own columns; the second line says how many points are possible."""
    head: Row = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *(a.name for a in assignments)]
    possible: Row = ["Points Possible", "", "", "", "", *(a.max_score for a in assignments)]
    return [head, possible, *([name(s), "", s.id, s.id, "", *(score(a, s) for a in assignments)] for s in students)]


def name(student: Any) -> str:
    """Last name, first name; the id where nbgrader knows neither."""
    return ", ".join(part for part in (student.last_name, student.first_name) if part) or str(student.id)


def submission(assignment: Any, student: Any) -> Any:
    return next((s for s in assignment.submissions if s.student.id == student.id), None)


def score(assignment: Any, student: Any) -> float | str:
    """The mark less the penalty for being late, as nbgrader exports it; empty where there is none, or a part waits."""
    found = submission(assignment, student)
    return "" if found is None or waits(found) else max(0.0, found.score - (found.late_submission_penalty or 0.0))
