"""`grader grade --dry-run`: who handed in what, and what was taken for what; nothing is graded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from grader.reporting.notes import note
from grader.submissions.discover import Found
from grader.submissions.handin import Submission
from grader.words.typography import clean

CALLED = {  # layout → what to call a path that follows it
    "moodle": "a download of Moodle",
    "canvas": "a download of Canvas",
    "gradescope": "an export of Gradescope",
    "nbgrader": "a course of nbgrader",
    "repositories": "a repository for each student",
    "folders": "an entry for each student",
    "one": "one student's work",
}


def taken_for(found: Found) -> str:
    """What one path was taken for."""
    count = len(found.hand_ins)
    who = clean(found.hand_ins[0].student) if found.layout == "one" else f"{count} student{'s' * (count != 1)}"
    aside = f"; left aside: {clean(', '.join(found.nobodys))}" if found.nobodys else ""
    return f"{clean(found.path)}: {CALLED[found.layout]} ({who}){aside}"


def in_lines(found: Sequence[Found], language: str) -> Iterator[str]:
    """Path by path and student by student, with the notes that a report would show."""
    for f in found:
        yield taken_for(f)
        for submission in (hand_in.read() for hand_in in f.hand_ins):
            yield f"  {clean(submission.student)}: {clean(', '.join(submission.files)) or 'nothing that can be graded'}"
            yield from (f"    {note(n, language)}" for n in submission.notes)
    yield "Another layout is asked for with --layout; nothing was graded."


def as_json(found: Iterable[Found]) -> list[dict[str, Any]]:
    """The same as plain data."""
    return [
        {
            "path": clean(f.path),
            "layout": f.layout,
            "left_aside": list(f.nobodys),
            "students": {s.student: student_json(s) for s in (hand_in.read() for hand_in in f.hand_ins)},
        }
        for f in found
    ]


def student_json(submission: Submission) -> Mapping[str, Any]:
    return {
        "identity": submission.identity,
        "files": {name: len(content) for name, content in submission.files.items()},
        "notes": list(submission.notes),
    }
