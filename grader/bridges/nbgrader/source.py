"""From the bank to nbgrader's `source/ASSIGNMENT`: notebooks with solutions, test cells, and the public cases.

Hidden cases and expected values of the judge are in none of these files: it draws them again from the seed,
which stands in `nbgrader_config.py`, the instructor's own file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from string import Template
from typing import Any

from grader.bank.lesson import Chapter
from grader.bank.spec import Exercise
from grader.bridges.nbgrader.settings import CHECK, Settings
from grader.publishing.cut import UNWRITTEN, CutError
from grader.publishing.figures import Picture
from grader.publishing.marker import FORMAT, KEY, MARKER
from grader.publishing.notebooks import FIGURES, METADATA, as_json, opening, told
from grader.publishing.percent import Cell, code, statement
from grader.publishing.trees import CASES, NONE, PYTEST_INI, Drawn, Files, Lessons, cases, under

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
CONFIG = Path("nbgrader_config.py")
TEST_CELL = 'from grader.bridges.nbgrader.student import check\n\ncheck("{slug}")'
TEST_FILE = Path("test_public_cases.py")
TESTS = '''"""Run `pytest` here: the public cases of every notebook in this folder."""

from grader.bridges.nbgrader.student import public_cases

test_public_cases = public_cases(__file__)
'''


def course(papers: list[Drawn], assignment: str, chosen: Settings, lessons: Lessons = NONE) -> Files:
    """Every file of a course with one assignment, {path: content}."""
    files = source(papers, chosen.language, lessons)
    return {CONFIG: config(assignment, chosen)} | under(Path("source", assignment), files)


def source(papers: list[Drawn], language: str, lessons: Lessons = NONE) -> Files:
    """What nbgrader makes the released assignment from: a notebook a chapter, its figures, a kit's public cases."""
    marker = {KEY: FORMAT, "language": language, "cases": CASES.name, "stubs": f"{CASES.name}/stubs"}
    marker_text = json.dumps({**marker, "exercises": [p.slug for p in papers]}, indent=1) + "\n"
    files: Files = {Path(MARKER): marker_text, Path("pytest.ini"): PYTEST_INI, TEST_FILE: TESTS}
    for folder, group in groupby(sorted(papers, key=lambda p: p.chapter), key=lambda p: p.chapter):
        there = {paper.slug: paper for paper in group}
        chapter = lessons.of(folder, tuple(paper.exercise for paper in there.values()))
        files[Path(f"{folder}.ipynb")] = notebook(chapter, there, language)
        for figure in chapter.figures:
            picture = Picture(figure, language, chapter.folder)
            files[Path(FIGURES, picture.file)] = picture
    return files | under(Path(CASES.name), cases(papers))


def notebook(chapter: Chapter, papers: Mapping[str, Drawn], language: str) -> str:
    """The text of one source notebook: the lesson, with cells that nbgrader knows for each exercise."""
    made = [as_json(opening(chapter, language))]
    for place, part in enumerate(chapter.lesson):
        if isinstance(part, Exercise):
            made += cells(papers[part.slug], language)
        else:
            made.append(as_json(told(part, place, language)))
    content = {"cells": made, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def cells(paper: Drawn, language: str) -> list[dict[str, Any]]:
    """The statement, locked; the code, to be written; the test cell, locked, with the points."""
    exercise, slug = paper.exercise, paper.slug
    stub, solved = (code(exercise, language, paper.values, hollow=hollow) for hollow in (True, False))
    prose = Cell(f"{slug}-statement", "markdown", statement(exercise, language, paper.values))
    return [
        marked(prose, locked=True),
        marked(Cell(f"{slug}-code", "code", with_regions(stub, solved)), solution=True),
        marked(
            Cell(f"{slug}{CHECK}", "code", TEST_CELL.format(slug=slug)), grade=True, locked=True, points=exercise.points
        ),
    ]


def marked(cell: Cell, **about: Any) -> dict[str, Any]:
    """A cell with nbgrader's metadata."""
    defaults = {
        "grade": False,
        "grade_id": cell.name,
        "locked": False,
        "schema_version": 3,
        "solution": False,
        "task": False,
    }
    made = as_json(cell)
    made["metadata"] = {"nbgrader": {**defaults, **about}}
    return made


def with_regions(stub: str, solved: str) -> str:
    """The solution with the marks between which nbgrader puts the stub's own line again.

    >>> print(with_regions("def f(x):\\n    raise NotImplementedError", "def f(x):\\n    return 2 * x"))
    def f(x):
        ### BEGIN SOLUTION
        return 2 * x
        ### END SOLUTION
    """
    hollow, whole = stub.split("\n"), solved.split("\n")
    made: list[str] = []
    for place, line in enumerate(hollow):
        if line.strip() != UNWRITTEN:
            made.append(whole.pop(0))
            continue
        indent = line[: -len(UNWRITTEN)]
        rest = hollow[place + 1 :]
        body = whole[: body_length(rest, whole)]
        whole = whole[len(body) :]
        made += [f"{indent}{BEGIN}", *body, f"{indent}{END}"]
    if without_regions(made) != hollow:
        raise CutError("a solution that does not fit its stub: its body holds a line that stands left of it")
    return "\n".join(made)


def body_length(after: list[str], whole: list[str]) -> int:
    """How many lines stand in the place of a hole: up to the next hole, what follows is the same in both."""
    same = next((n for n, line in enumerate(after) if line.strip() == UNWRITTEN), len(after))
    if same == len(after):
        return len(whole) - len(after)
    starts = range(1, len(whole) - same + 1)
    return next((n for n in starts if whole[n : n + same] == after[:same]), len(whole))


def without_regions(lines: Iterable[str]) -> list[str]:
    """What nbgrader releases of lines with marks."""
    made, inside = [], False
    for line in lines:
        if line.strip() == BEGIN:
            inside = True
            made.append(line.replace(BEGIN, UNWRITTEN))
        elif line.strip() == END:
            inside = False
        elif not inside:
            made.append(line)
    return made


# The configuration

LINES = Template("""# Released cells say what our own stubs say.
c.ClearSolutions.code_stub = {"python": "$stub"}

# Our judge in the place of nbgrader's Execute. Everything else is nbgrader's own list.
c.Autograde.exporter_class = "grader.bridges.nbgrader.exporter.MendingExporter"
c.Autograde.sanitize_preprocessors = [
    "grader.bridges.nbgrader.repair.Repair",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Autograde.autograde_preprocessors = [
    "grader.bridges.nbgrader.judged.Judged",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "grader.bridges.nbgrader.judged.ForReview",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# Feedback holds the figures of the lessons: the exchange takes the page alone.
c.HTMLExporter.embed_images = True

# How each assignment was drawn. The seed is a secret: this file is never released.
c.Judged.drawn = {
    $assignment: {
        "seed": $seed,
        "language": "$language",
        "exercises": $exercises,
    },
}

# The course repository: the folder that holds reference/, with the hidden cases.
c.Judged.course = $course

# A test cell of your own, beside ours, is run by nbgrader's kernel. The kernel runs students' code as your user,
# unconfined: there it can read the hidden cases and write to the gradebook. So it is off until you say otherwise.
# c.Judged.kernel = True
""")


def config(assignment: str, chosen: Settings) -> str:
    """The text of nbgrader_config.py."""
    head = f"c = get_config()  # noqa: F821\n\nc.CourseDirectory.course_id = {assignment!r}\n\n"
    return head + lines(assignment, chosen)


def lines(assignment: str, chosen: Settings) -> str:
    """The lines that an instructor adds to the configuration of a course that is already there."""
    slugs = "".join(f"            {slug!r},\n" for slug in chosen.exercises)
    return LINES.substitute(
        stub=UNWRITTEN,
        assignment=repr(assignment),
        seed=chosen.seed,
        language=chosen.language,
        exercises=f"[\n{slugs}        ]",
        course=repr(chosen.course),
    )
