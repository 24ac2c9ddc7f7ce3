"""The parts of the bridge by themselves: what is written for the bank, what is put right, what is stored."""

import json
import re
import shutil
import subprocess
import sys
from copy import deepcopy
from dataclasses import replace

import pytest
from click.testing import CliRunner
from nbformat import validate
from nbgrader.api import Gradebook

from grader.bank.load import chapters, load
from grader.bridges.nbgrader import says
from grader.bridges.nbgrader.command import nbgrader as verbs
from grader.bridges.nbgrader.exports import canvas, moodle, waits
from grader.bridges.nbgrader.exports import nbgrader as own_table
from grader.bridges.nbgrader.judged import MARKS, ForReview
from grader.bridges.nbgrader.mend import mended
from grader.bridges.nbgrader.repair import Master, repaired
from grader.bridges.nbgrader.says import earned
from grader.bridges.nbgrader.settings import Settings
from grader.bridges.nbgrader.source import config, with_regions, without_regions
from grader.bridges.nbgrader.words import NOTEBOOK_NOTES
from grader.exam.trials import values
from grader.judging.judge import Mark
from grader.publishing.cut import CutError
from grader.publishing.percent import code
from grader.words.text import Text
from grader.words.typography import typeset
from grader.words.verdict import Verdict
from tests.nbgrader.classroom import ASSIGNMENT, nbgrader
from tests.nbgrader.conftest import init
from tests.reporting.scenes import PAPER

pytestmark = [pytest.mark.xdist_group("nbgrader"), pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.mark.parametrize("exercise", load(), ids=lambda e: e.slug)
def test_nbgrader_finds_our_stub_again_in_every_solution(exercise):
    stub, solved = (code(exercise, "en", values(exercise, 0), hollow=hollow) for hollow in (True, False))
    marked = with_regions(stub, solved)
    assert "\n".join(without_regions(marked.split("\n"))) == stub
    assert "\n".join(line for line in marked.split("\n") if "### " not in line) == solved


def test_a_solution_that_does_not_fit_its_stub_is_refused():
    with pytest.raises(CutError):
        with_regions("def f():\n    raise NotImplementedError\n\n\nother = 1", "def f():\n    return 1\n\n\nother = 2")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b"[" * 10**6,
        b'{"cells": 3}',
        b'{"cells": [1, null, {"cell_type": 5, "source": {}}]}',
    ],
)
def test_any_bytes_give_a_valid_notebook(content):
    notebook, _ = mended(content)
    validate(notebook)


def test_metadata_too_deep_to_copy_is_left_out():
    deep = "[" * 600 + "]" * 600
    marked = f'{{"nbgrader": {{"grade_id": "a", "b": {deep}}}}}'
    cell = f'{{"cell_type": "code", "source": "x = 1", "metadata": {marked}}}'
    notebook, _ = mended(f'{{"cells": [{cell}], "metadata": {{"gradschool": {{"notes": [{deep}]}}}}}}'.encode())
    assert deepcopy(notebook).cells[0].metadata == {"nbgrader": {"grade_id": "a"}}


MASTER = Master(
    "a-check", "code", "check('a')", True, {"grade_id": "a-check", "locked": True, "grade": True, "solution": False}
)


def put_right(*cells):
    notebook, _ = mended(json.dumps({"cells": list(cells)}).encode())
    made, notes = repaired(notebook.cells, [MASTER])
    return [(c.cell_type, c.source, "nbgrader" in c.metadata) for c in made], [n["key"] for n in notes]


def test_what_was_written_in_a_locked_cell_stays_in_a_cell_before_it():
    written = {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "a-check"}}, "source": "def f(): pass"}
    assert put_right(written) == ([("code", "def f(): pass", False), ("code", "check('a')", True)], ["cell_changed"])


def test_a_notebook_as_it_should_be_is_left_alone():
    intact = {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "a-check"}}, "source": "check('a')"}
    assert put_right(intact) == ([("code", "check('a')", True)], [])


def test_no_two_cells_have_one_id_whatever_ids_a_student_chose():
    ids = ["a-check", "a-check", "cell-2-0", "cell-2-0", "cell-4-0", "x" * 99, None]
    own = [{"cell_type": "code", "id": i, "metadata": {}, "source": f"x = {n}"} for n, i in enumerate(ids)]
    notebook, _ = mended(json.dumps({"cells": own}).encode())
    made, _ = repaired(notebook.cells, [MASTER])
    assert len({cell.id for cell in made}) == len(made)


@pytest.mark.parametrize(("points", "scored"), [(10, 3.33), (3.336, 1.11), (0, 0), (30, 9.99)])
def test_points_follow_those_of_the_cell(points, scored):
    mark = Mark("a", Verdict.WRONG_VALUE, 3.33, 10, None, ())
    assert earned(mark, points) == scored


def test_a_full_mark_is_never_more_than_its_cell():
    assert earned(Mark("a", Verdict.PASSED, 10, 10, None, ()), 3.336) == 3.336


MARK = Mark("newton", Verdict.UNDECIDED, 10, 10, None, ())


def test_what_nobody_could_decide_waits_for_a_person(course, tmp_path):
    copied = shutil.copytree(course, tmp_path / "course")
    url = f"sqlite:///{copied / 'gradebook.db'}"
    about = {"db_url": url, "student": "right", "assignment": ASSIGNMENT, "notebook": "01_derivative"}
    ForReview().preprocess(None, {"nbgrader": about, MARKS: {"newton-check": MARK}})
    with Gradebook(url) as gradebook:
        grade = gradebook.find_grade("newton-check", "01_derivative", ASSIGNMENT, "right")
        assert (grade.auto_score, grade.needs_manual_grade) == (10, True)
        assert not any(waits(s) for s in gradebook.assignment_submissions(ASSIGNMENT))


def test_what_we_failed_to_judge_is_an_empty_cell_and_never_a_zero(course, tmp_path):
    copied = shutil.copytree(course, tmp_path / "course")
    url = f"sqlite:///{copied / 'gradebook.db'}"
    about = {"db_url": url, "student": "right", "assignment": ASSIGNMENT, "notebook": "01_derivative"}
    broken = replace(MARK, verdict=Verdict.BROKEN, points=3.0, waiting=7.0)
    ForReview().preprocess(None, {"nbgrader": about, MARKS: {"newton-check": broken}})
    with Gradebook(url) as gradebook:
        grade = gradebook.find_grade("newton-check", "01_derivative", ASSIGNMENT, "right")
        assert (grade.auto_score, grade.needs_manual_grade) == (None, True)
        head, *lines = own_table(gradebook.students, gradebook.assignments)
        rows = [dict(zip(head, line, strict=True)) for line in lines]
        scores = {row["student_id"]: (row["raw_score"], row["score"]) for row in rows}
        for made in (moodle, canvas):
            (row,) = [row for row in made(gradebook.students, gradebook.assignments) if "right" in row]
            assert row[-1] == ""
    assert [who for who, given in scores.items() if given == ("", "")] == ["right"]
    assert scores["only_newton"] == (10.0, 10.0)
    told = says.outputs(PAPER, broken, 10.0, "en")[0].data["text/plain"]
    assert told.splitlines()[0].endswith("3 of 10 points; waiting for a person: 7 points")


def test_both_languages_fill_the_same_blanks():
    from grader.reporting.sentences import blanks

    assert all(set(blanks(t.en)) == set(blanks(t.fr)) for t in NOTEBOOK_NOTES.values())


# grader nbgrader init


def test_a_configuration_that_is_there_is_left_alone(sheltered, tmp_path):
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n", encoding="utf-8")
    said = init(tmp_path, "--assignment", "second")
    assert (tmp_path / "nbgrader_config.py").read_text(encoding="utf-8") == "c = get_config()\n"
    assert "c.Judged.drawn" in said and '"seed": 5' in said
    assert (tmp_path / "source" / "second" / "kit.json").is_file()


def test_a_whole_chapter_is_released_as_the_lesson_with_its_figures(sheltered, tmp_path):
    lesson = next(c for c in chapters() if c.folder == "02_numpy_one_variable")
    only = [word for exercise in lesson.exercises for word in ("--only", exercise.slug)]
    course = tmp_path / "course"
    done = CliRunner().invoke(verbs, ["init", str(course), "--lang", "fr", *only])
    assert done.exit_code == 0, done.output
    assert nbgrader(course, f"generate_assignment {ASSIGNMENT}") == 0
    release = course / "release" / ASSIGNMENT
    cells = json.loads((release / f"{lesson.folder}.ipynb").read_text(encoding="utf-8"))["cells"]
    prose = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    assert prose[0].startswith(f"# {typeset(lesson.title.fr, 'fr')}\n")
    shown = [name for text in prose for name in re.findall(r"\]\(figures/(\w+)\.png\)", text)]
    assert shown == [figure.name for figure in lesson.figures]
    assert all((release / "figures" / f"{name}.png").read_bytes().startswith(b"\x89PNG") for name in shown)
    texts = [part for part in lesson.lesson if isinstance(part, Text)]
    assert len(prose) == 1 + len(texts) + len(shown) + len(lesson.exercises)

    shutil.copytree(release, course / "submitted" / "alice" / ASSIGNMENT)
    assert nbgrader(course, f"autograde {ASSIGNMENT}") == 0
    assert nbgrader(course, f"generate_feedback {ASSIGNMENT}") == 0
    page = (course / "feedback" / "alice" / ASSIGNMENT / f"{lesson.folder}.html").read_text(encoding="utf-8")
    assert page.count('src="data:image/png;base64,') == len(shown)  # the exchange takes the page alone


def test_some_exercises_of_a_chapter_have_its_title_and_no_lesson(sheltered, tmp_path):
    init(tmp_path / "course")
    source = tmp_path / "course" / "source" / ASSIGNMENT
    cells = json.loads((source / "01_derivative.ipynb").read_text(encoding="utf-8"))["cells"]
    assert "".join(cells[0]["source"]).startswith("# Dérivée\n")
    assert sum(cell["cell_type"] == "markdown" for cell in cells) == 2
    assert not (source / "figures").exists()


def test_an_assignment_that_is_there_is_not_written_over(sheltered, tmp_path):
    init(tmp_path)
    with pytest.raises(AssertionError, match="already there"):
        init(tmp_path)


def test_the_configuration_is_python_whatever_the_folder_is_called():
    chosen = Settings(1, ("softmax",), "en", "/a 'b' \"c\" \\ $d")
    compile(config("a 'name'", chosen), "nbgrader_config.py", "exec")


ABSENT = """
import sys

class Absent:
    def find_spec(self, name, *_):
        if name.partition(".")[0] == "nbgrader":
            raise ModuleNotFoundError(name="nbgrader")

sys.meta_path.insert(0, Absent())
from grader.bridges.nbgrader.command import nbgrader
nbgrader(["import", ".", "results"])
"""


def run(code, **options):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", **options)


def test_without_nbgrader_it_is_said_what_to_install(tmp_path):
    done = run(ABSENT, cwd=tmp_path)
    assert done.returncode == 2 and 'pip install ".[course,nbgrader]"' in done.stderr


@pytest.mark.parametrize("module", ["student", "command", "start", "source", "settings"])
def test_what_students_and_init_need_does_not_import_nbgrader(module):
    found = "print([m for m in ('nbgrader', 'nbformat') if m in sys.modules])"
    assert run(f"import sys, grader.bridges.nbgrader.{module}; {found}").stdout.strip() == "[]"
