"""Our judge in the place of nbgrader's `Execute`: no kernel, and nothing that a student wrote is run in this process.

A test cell is ours if its id is that of an exercise, `softmax-check`. Any other test cell belongs to the
instructor: it is run by nbgrader's kernel where the configuration allows it, and an error where it does not,
for nbgrader gives full points to a test cell without output.
"""

from __future__ import annotations

import atexit
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_output
from nbgrader import utils
from nbgrader.converters.base import NbGraderException
from nbgrader.preprocessors import Execute, NbGraderPreprocessor
from traitlets import Bool, Dict, Unicode

from grader.bridges.nbgrader import says
from grader.bridges.nbgrader.mend import OURS, Note
from grader.bridges.nbgrader.repair import unlike
from grader.bridges.nbgrader.settings import CHECK, Settings, settings
from grader.edition import fingerprint
from grader.grading.judges import Assignment, Judge
from grader.grading.sheets import sheets
from grader.judging.judge import Mark
from grader.submissions.handin import Submission, hand_in
from grader.words.machine import processors
from grader.words.verdict import Verdict

DOUBTFUL = (Verdict.BROKEN, Verdict.UNDECIDED)  # for a person to look at
MARKS = "gradschool_marks"  # resource: grade id → its mark


class Judged(NbGraderPreprocessor):  # type: ignore[misc]
    """The first of `c.Autograde.autograde_preprocessors`."""

    drawn = Dict(help="Assignment → {'seed': number, 'exercises': [slug, …], 'language': 'en' or 'fr'}.").tag(
        config=True
    )
    course = Unicode("", help="Folder of the course repository, which holds reference/.").tag(config=True)
    kernel = Bool(
        False, help="Whether nbgrader's kernel runs test cells that are not ours; it runs students' code unconfined."
    ).tag(config=True)
    unsafe = Bool(False, help="Whether to grade where this machine cannot confine students' code.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        about = resources["nbgrader"]
        chosen = self.settings(about["assignment"])
        ours, theirs = tests(nb, chosen)
        judge = judge_for(chosen)
        handed_in = self.submission(nb, about)
        marks, notes = graded(judge, handed_in, list(ours))
        if theirs:
            nb, resources = self.executed(nb, resources, theirs)
        for slug, mark in marks.items():
            points = float(ours[slug].metadata.nbgrader.points)
            ours[slug].outputs = says.outputs(judge.assignment.sheets[slug], mark, points, chosen.language)
            self.log.info("%s: %s, %s of %s", slug, mark.verdict.value, mark.points, mark.max)
        resources[MARKS] = {f"{slug}{CHECK}": mark for slug, mark in marks.items()}
        return with_notes(nb, [*handed_in.notes, *notes], chosen.language), resources

    def settings(self, assignment: str) -> Settings:
        return settings(assignment, self.drawn, self.course, self.unsafe)

    def judge(self, assignment: str) -> Judge:
        """The judge of an assignment, made once a process."""
        return judge_for(self.settings(assignment))

    def executed(
        self, nb: NotebookNode, resources: ResourcesDict, theirs: list[NotebookNode]
    ) -> tuple[NotebookNode, ResourcesDict]:
        """The instructor's own test cells, run by nbgrader with all of the notebook but our cells."""
        names = ", ".join(cell.metadata.nbgrader.grade_id for cell in theirs)
        if not self.kernel:
            raise NbGraderException(
                f"no exercise of the course has the test cells {names}. To let nbgrader's kernel run them, which runs"
                " students' code unconfined, write in nbgrader_config.py: c.Judged.kernel = True"
            )
        self.log.warning("nbgrader's kernel runs %s: what a student wrote is not confined there", names)
        try:
            Instructors(parent=self.parent).preprocess(nb, resources)
        except Exception as fault:  # a kernel that died takes its own cells with it, and no other
            self.log.error("nbgrader's kernel failed: %s", fault)
            for cell in theirs:
                cell.outputs = [new_output("error", ename=type(fault).__name__, evalue="", traceback=[str(fault)])]
        return nb, resources

    def submission(self, nb: NotebookNode, about: dict[str, Any]) -> Submission:
        """The notebook, and beside it the other files that were handed in, as `grader grade` would take them."""
        student, name = about["student"], f"{about['notebook']}.ipynb"
        coursedir = getattr(getattr(self.parent, "parent", None), "coursedir", None)
        folder = coursedir and Path(coursedir.format_path(coursedir.submitted_directory, student, about["assignment"]))
        beside = hand_in(student, folder).read() if folder and folder.is_dir() else Submission(student, {})
        notes = tuple(n for n in beside.notes if n.get("file") != name)  # without its outputs it is not too large
        return Submission(student, {**beside.files, name: nbformat.writes(nb).encode()}, notes)


class Instructors(Execute):  # type: ignore[misc]
    """nbgrader's kernel for a notebook in which our test cells are not run."""

    def preprocess_cell(self, cell: NotebookNode, resources: ResourcesDict, index: int) -> Any:
        if is_test(cell) and cell.metadata.nbgrader.grade_id.endswith(CHECK):
            return cell, resources
        return super().preprocess_cell(cell, resources, index)


class ForReview(NbGraderPreprocessor):  # type: ignore[misc]
    """After `SaveAutoGrades`: what could not be decided is marked as to be looked at.

    What failed by our fault has no automatic score either: it waits for a person, as a cell graded by hand does.
    """

    def preprocess(self, nb: NotebookNode, resources: ResourcesDict) -> tuple[NotebookNode, ResourcesDict]:
        doubtful = {name: mark for name, mark in resources.get(MARKS, {}).items() if mark.verdict in DOUBTFUL}
        about = resources["nbgrader"]
        if doubtful:
            from nbgrader.api import Gradebook

            with Gradebook(about["db_url"]) as gradebook:
                for name, mark in doubtful.items():
                    grade = gradebook.find_grade(name, about["notebook"], about["assignment"], about["student"])
                    grade.needs_manual_grade = True
                    grade.auto_score = None if mark.waiting else grade.auto_score
                    self.log.warning("%s of %s is for you to look at", name, about["student"])
                gradebook.db.commit()
        return nb, resources


def is_test(cell: NotebookNode) -> bool:
    """Whether nbgrader reads points from what this cell puts out."""
    return cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell)


def tests(nb: NotebookNode, chosen: Settings) -> tuple[dict[str, NotebookNode], list[NotebookNode]]:
    """The test cells of a notebook: exercise → ours, and those of the instructor."""
    names = {f"{slug}{CHECK}": slug for slug in chosen.exercises}
    found = [cell for cell in nb.cells if is_test(cell)]
    ours = {names[cell.metadata.nbgrader.grade_id]: cell for cell in found if cell.metadata.nbgrader.grade_id in names}
    return ours, [cell for cell in found if cell.metadata.nbgrader.grade_id not in names]


def with_notes(nb: NotebookNode, notes: list[Note], language: str) -> NotebookNode:
    """The notebook with a last cell that says what was put right in it, or could not be read."""
    text = says.repaired([*nb.metadata.get(OURS, {}).get("notes", ()), *notes], language)
    if text:
        nb.cells = unlike([*nb.cells, new_markdown_cell(text, id="gradschool-repaired")])
    return nb


def graded(judge: Judge, handed_in: Submission, slugs: list[str]) -> tuple[dict[str, Mark], list[Note]]:
    """The marks of one submission on some exercises, and what could not be read of it."""
    sources, notes = judge.sources(handed_in)
    asked = {e.slug: e for e in judge.assignment.exercises}
    return {slug: judge.mark(asked[slug], sources.get(slug)) for slug in slugs}, notes


@cache
def judge_for(chosen: Settings) -> Judge:
    """The one judge of this process for an assignment; its processes end with this one."""
    exercises = chosen.bank()
    prints = {e.slug: fingerprint.of_exercise(e, chosen.seed) for e in exercises}
    drawn = sheets(exercises, chosen.seed, processors(), prints)
    judge = Judge(Assignment(exercises, drawn, prints, chosen.seed, chosen.unsafe))
    atexit.register(judge.__exit__)
    return judge
