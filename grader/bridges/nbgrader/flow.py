"""Marks between nbgrader's gradebook and the results of `grader grade`, in both directions.

import    submitted/ of an nbgrader course, graded into a results folder; what stands is not graded again
export    a results folder into the gradebook; who gains or loses is said first, manual marks are kept
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from grader.bank.load import BANK
from grader.bridges.nbgrader.judged import DOUBTFUL, Judged
from grader.bridges.nbgrader.says import earned
from grader.bridges.nbgrader.settings import CHECK, Settings, SettingsError
from grader.bridges.nbgrader.source import CONFIG
from grader.grading.lock import alone_in
from grader.grading.run import grade
from grader.grading.store import FILE, Store
from grader.judging.judge import Mark
from grader.submissions.handin import HandIn, hand_in


@dataclass(frozen=True)
class Place:
    """Where a mark lies in the gradebook: a test cell of a notebook, and its points."""

    cell: str
    notebook: str
    points: float


@dataclass(frozen=True)
class Change:
    """One mark of the gradebook that a results folder would change."""

    student: str
    place: Place
    old: float | None
    new: float | None  # none where the mark waits for a person
    manual: float | None
    doubtful: bool

    @property
    def gain(self) -> float:
        return (self.new or 0.0) - (self.old or 0.0)


class Course:
    """A folder with an nbgrader course, as its own configuration describes it."""

    def __init__(self, folder: Path) -> None:
        """Raises SettingsError for a folder that holds no course."""
        if not (folder / CONFIG).is_file():
            raise SettingsError(f"no {CONFIG} in {folder}. Run: grader nbgrader init {folder}")
        config: Config = PyFileConfigLoader(CONFIG.name, path=str(folder.resolve())).load_config()
        self.directory = CourseDirectory(config=config, root=str(folder.resolve()))
        self.judged = Judged(config=config)

    def gradebook(self) -> Gradebook:
        return Gradebook(self.directory.db_url, self.directory.course_id)

    def settings(self, assignment: str) -> Settings:
        return self.judged.settings(assignment)

    def submissions(self, assignment: str) -> list[HandIn]:
        """What everybody handed in for an assignment."""
        pattern = self.directory.format_path(self.directory.submitted_directory, "*", assignment)
        before, _, after = str(pattern).partition("*")
        folders = sorted(Path(before).glob("*" + after))
        return [hand_in(folder.relative_to(before).parts[0], folder) for folder in folders if folder.is_dir()]

    def places(self, gradebook: Gradebook, assignment: str) -> dict[str, Place]:
        """Exercise → its test cell; SettingsError where nbgrader does not know the assignment."""
        if assignment not in {a.name for a in gradebook.assignments}:
            raise SettingsError(f"nbgrader has no {assignment!r} yet. Run: nbgrader generate_assignment {assignment}")
        notebooks = gradebook.find_assignment(assignment).notebooks
        cells = [Place(c.name, n.name, float(c.max_score)) for n in notebooks for c in n.grade_cells]
        return {place.cell.removesuffix(CHECK): place for place in cells if place.cell.endswith(CHECK)}


def grade_submitted(folder: Path, assignment: str, out: Path) -> list[str]:
    """Grade what was submitted into a results folder; the students with a mark that was made now."""
    course = Course(folder)
    chosen = course.settings(assignment)
    found = course.submissions(assignment)
    if not found:
        raise SettingsError(f"nothing was submitted for {assignment!r}. Run: nbgrader collect {assignment}")
    new: list[str] = []
    with alone_in(out), closing(Store(out, BANK)) as store:
        grade(
            found, chosen.bank(), store, seed=chosen.seed, unsafe=chosen.unsafe,
            done=lambda graded: new.append(graded.student) if graded.marks else None,
        )  # fmt: skip
    return sorted(new)


def write_marks(
    results: Path, folder: Path, assignment: str, *, dry_run: bool, tell: Callable[[str], None] = lambda line: None
) -> list[Change]:
    """The marks of a results folder that differ from the gradebook's: each told, then, but in a dry run, written."""
    if not (results / FILE).is_file():
        raise SettingsError(f"no {FILE} in {results}. Make it with grader grade, or with grader nbgrader import")
    course = Course(folder)
    store = Store(results, BANK)
    try:
        marks = store.marks()
    finally:
        store.close()
    with course.gradebook() as gradebook:
        places = course.places(gradebook, assignment)
        changes = list(differences(gradebook, assignment, places, marks))
        for change in changes:
            tell(line(change))
        if not dry_run:
            save(gradebook, assignment, changes)
    return changes


def differences(
    gradebook: Gradebook, assignment: str, places: Mapping[str, Place], marks: Mapping[str, Mapping[str, Mark]]
) -> Iterator[Change]:
    """Each mark that is not the one in the gradebook."""
    for student, by_slug in sorted(marks.items()):
        standing = grades(gradebook, assignment, student)
        for slug, mark in by_slug.items():
            if (place := places.get(slug)) is None:
                continue
            old, manual = standing.get(place.cell, (None, None))
            new = None if mark.waiting else earned(mark, place.points)
            if old != new:
                yield Change(student, place, old, new, manual, mark.verdict in DOUBTFUL)


def grades(gradebook: Gradebook, assignment: str, student: str) -> dict[str, tuple[float | None, float | None]]:
    """Test cell → its automatic and its manual score; nothing for who has not submitted."""
    found = [s for s in gradebook.assignment_submissions(assignment) if s.student.id == student]
    return {g.name: (g.auto_score, g.manual_score) for s in found for n in s.notebooks for g in n.grades}


def save(gradebook: Gradebook, assignment: str, changes: Iterable[Change]) -> None:
    """Write the automatic scores as nbgrader itself does: a manual score stands, and asks to be looked at."""
    for change in changes:
        gradebook.update_or_create_student(change.student)
        gradebook.update_or_create_submission(assignment, change.student)
        grade = gradebook.find_grade(change.place.cell, change.place.notebook, assignment, change.student)
        grade.auto_score = change.new
        grade.needs_manual_grade = change.manual is not None or change.doubtful
    gradebook.db.commit()


def summary(changes: list[Change], *, dry_run: bool) -> str:
    """How many marks rise and fall, and what was done."""
    gains, losses = (sum(change.gain * sign > 0 for change in changes) for sign in (1, -1))
    done = "Nothing was written" if dry_run else f"{len(changes)} marks written"
    return f"{gains} marks rise, {losses} fall. {done}."


def line(change: Change) -> str:
    """One change.

    >>> line(Change("anna", Place("softmax-check", "probability", 10.0), 7.5, 10.0, None, False))
    'anna  softmax-check  7.5 -> 10'
    """
    old, new = ("none" if score is None else f"{score:g}" for score in (change.old, change.new))
    kept = "" if change.manual is None else f"  (manual mark {change.manual:g} stands)"
    return f"{change.student}  {change.place.cell}  {old} -> {new}{kept}"
