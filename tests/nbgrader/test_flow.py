"""Marks made again: what changes, what stays, who is told."""

import json
import shutil
import sys
from contextlib import contextmanager

import pytest
from click.testing import CliRunner
from nbgrader.api import Gradebook

from grader.bridges.nbgrader.command import nbgrader as verbs
from tests.nbgrader.classroom import ASSIGNMENT, RIGHT, code, hand_in, nbgrader, written
from tests.nbgrader.conftest import init
from tests.nbgrader.test_class import scores

pytestmark = [
    pytest.mark.xdist_group("nbgrader"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # of nbgrader, nbconvert and what they use
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture
def copied(course, tmp_path):
    """A copy of the graded course, to change."""
    return shutil.copytree(course, tmp_path / "course")


@contextmanager
def graded(course, student, cell="newton-check", notebook="01_derivative"):
    """One grade of the gradebook, to read or change."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        yield gradebook.find_grade(cell, notebook, ASSIGNMENT, student)
        gradebook.db.commit()


def run(*words):
    done = CliRunner().invoke(verbs, [str(word) for word in words])
    return done.exit_code, done.output


def test_a_second_run_gives_the_same_marks_but_for_what_a_person_wrote(copied):
    before = scores(copied)
    with graded(copied, "one_too_many") as grade:
        grade.manual_score, grade.auto_score = 3.5, 0
    assert nbgrader(copied, f"autograde {ASSIGNMENT} --force --student one_too_many") == 0
    assert scores(copied) == before
    with graded(copied, "one_too_many") as grade:
        assert (grade.score, grade.needs_manual_grade) == (3.5, True)


def test_marks_imported_and_exported_change_nothing(copied, tmp_path):
    before = scores(copied)
    code, said = run("import", copied, tmp_path / "results")
    everybody = len(list((copied / "submitted").iterdir()))
    assert code == 0 and f"{everybody} submissions graded" in said
    assert "0 submissions graded" in run("import", copied, tmp_path / "results")[1]
    assert run("export", tmp_path / "results", copied) == (0, "0 marks rise, 0 fall. 0 marks written.\n")
    assert scores(copied) == before


def test_export_says_who_gains_or_loses_before_anything_is_written(copied, tmp_path):
    right = scores(copied)
    run("import", copied, tmp_path / "results")
    with graded(copied, "right") as grade:
        grade.auto_score = 4
    with graded(copied, "unwritten") as grade:
        grade.auto_score, grade.manual_score = 6, 5
        grade.notebook.late_submission_penalty = 2
    before = scores(copied)
    code, said = run("export", tmp_path / "results", copied, "--dry-run")
    assert code == 0
    assert said.splitlines() == [
        "right  newton-check  4 -> 10",
        "unwritten  newton-check  6 -> 0  (manual mark 5 stands)",
        "1 marks rise, 1 fall. Nothing was written.",
    ]
    assert scores(copied) == before
    run("export", tmp_path / "results", copied)
    assert scores(copied) == right
    with graded(copied, "unwritten") as grade:
        assert (grade.score, grade.notebook.late_submission_penalty) == (5, 2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["import", "{empty}", "{empty}/results"], "no nbgrader_config.py"),
        (["import", "{course}", "{empty}/results", "--assignment", "other"], "does not say how 'other' was drawn"),
        (["export", "{empty}", "{course}"], "no results.sqlite"),
    ],
)
def test_a_mistake_of_the_instructor_is_one_sentence(course, tmp_path, words, said):
    code, output = run(*(word.format(empty=tmp_path, course=course) for word in words))
    assert code == 2 and said in output


# The instructor's own cells


OWN = "import numpy as np\n\nassert softmax(np.zeros((2, 3))).shape == (2, 3)"
MARKED = {
    "schema_version": 3,
    "grade": True,
    "grade_id": "own-test",
    "locked": True,
    "points": 3,
    "solution": False,
    "task": False,
}


@pytest.fixture
def mixed(sheltered, tmp_path):
    """A course where the instructor keeps a test cell of their own; one student has it right, one shape is wrong."""
    made = tmp_path / "mixed"
    init(made)
    (made / "source" / ASSIGNMENT / "01_derivative.ipynb").unlink()
    notebook = made / "source" / ASSIGNMENT / "16_probability.ipynb"
    content = json.loads(notebook.read_text(encoding="utf-8"))
    content["cells"].append(code(OWN, metadata={"nbgrader": MARKED}))
    notebook.write_text(json.dumps(content), encoding="utf-8")
    assert nbgrader(made, f"generate_assignment {ASSIGNMENT}") == 0
    release = made / "release" / ASSIGNMENT
    hand_in(made, "right", written(release, RIGHT))
    hand_in(made, "flat", written(release, {"softmax": "def softmax(z):\n    return z.ravel()"}))
    return made


def own_marks(course):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        submissions = gradebook.assignment_submissions(ASSIGNMENT)
        return {s.student.id: {g.name: g.auto_score for n in s.notebooks for g in n.grades} for s in submissions}


def test_a_cell_of_the_instructor_is_run_by_the_kernel_beside_ours(mixed):
    with (mixed / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write("\nc.Judged.kernel = True\n")
    assert nbgrader(mixed, f"autograde {ASSIGNMENT}") == 0
    marks = own_marks(mixed)
    assert marks["right"] == {"softmax-check": 10, "own-test": 3}
    assert marks["flat"] == {"softmax-check": 0, "own-test": 0}


def test_without_leave_no_kernel_is_started_nor_points_given(mixed):
    assert nbgrader(mixed, f"autograde {ASSIGNMENT}") == 1
    assert {score for marks in own_marks(mixed).values() for score in marks.values()} <= {None, 0}
    assert not (mixed / "autograded" / "right" / ASSIGNMENT).exists()


# What cannot work says so before a submission is touched


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("c.Judged.drawn = {}", "does not say how 'maths' was drawn"),
        (
            "c.Judged.drawn = {'maths': {'seed': 1, 'exercises': ['softmaxx'], 'language': 'fr'}}",
            "no exercise named softmaxx",
        ),
        ("c.Judged.drawn = {'maths': {'seed': 1, 'exercises': ['softmax'], 'language': 'de'}}", "Write one of: en, fr"),
    ],
)
def test_a_configuration_that_cannot_work_is_said_once(course, tmp_path, line, said, capfd):
    copied = shutil.copytree(course, tmp_path / "course", ignore=shutil.ignore_patterns("autograded", "feedback"))
    with (copied / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    assert nbgrader(copied, f"autograde {ASSIGNMENT}") == 1
    assert capfd.readouterr().err.count(said) == 1
    assert not (copied / "autograded").exists()


def test_a_machine_without_the_course_is_told_what_to_write(tmp_path):
    from grader.bank.load import NoBankError
    from grader.bridges.nbgrader.settings import Settings

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [p for p in sys.path if not p or "site-packages" in p])
        patch.chdir(tmp_path)
        for name in [m for m in sys.modules if m.partition(".")[0] == "reference"]:
            patch.delitem(sys.modules, name)
        patch.setattr(sys, "meta_path", [f for f in sys.meta_path if "editable" not in str(f).lower()])
        with pytest.raises(NoBankError, match=r"c\.Judged\.course"):
            Settings(0, ("softmax",), course=str(tmp_path)).bank()
