"""The notebooks of the course, handed in: solved ones earn all points, empty ones are not written."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from grader.bank.load import load
from grader.bank.spec import TENSORFLOW
from grader.bridges import student
from grader.grading.run import grade
from grader.grading.store import Store
from grader.submissions.extract import extract, read
from grader.submissions.handin import Submission

ROOT = Path(__file__).parent.parent
BANK = load()
WANTED = {e.slug: list(e.functions) for e in BANK}
CHAPTERS = {e.slug: e.chapter for e in BANK}
GRADED = tuple(e for e in BANK if e.libraries != TENSORFLOW)  # to train takes minutes: of the others, what is read


def notebooks(tree):
    return {path.name: path.read_bytes() for path in sorted((ROOT / tree / "en").glob("*/*.ipynb"))}


SOLVED, EMPTY = notebooks("solutions"), notebooks("exercises")


@cache
def of_all_solved():
    return extract(SOLVED, WANTED, CHAPTERS)


def test_each_function_has_a_name_of_its_own():
    """So a notebook that has run from top to bottom holds what the student wrote, and no helper in its place."""
    asked = Counter(name for e in BANK for name in e.functions)
    given = {g.__name__ for e in BANK for g in e.given}
    assert [name for name, times in asked.items() if times > 1] == []
    assert asked.keys() & given == set()


@pytest.mark.parametrize("name", SOLVED)
def test_a_solved_notebook_answers_its_chapter_alone_as_beside_all_others(name):
    alone, among = extract({name: SOLVED[name]}, WANTED, CHAPTERS), of_all_solved()
    chapter = name.removesuffix(".ipynb")
    assert alone.keys() == {slug for slug in WANTED if CHAPTERS[slug] == chapter}
    assert alone == {slug: among[slug] for slug in alone}
    assert all(made["notes"] == [] for made in alone.values())


@pytest.mark.parametrize("slug", WANTED)
def test_a_notebook_gives_the_definitions_that_the_file_of_an_exercise_gives(slug):
    """So it earns what that file earns, TensorFlow's exercises too."""
    path = ROOT / "solutions" / "en" / CHAPTERS[slug] / f"{slug}.py"
    of_file = extract({path.name: path.read_bytes()}, {slug: WANTED[slug]}, CHAPTERS)[slug]
    of_notebook = of_all_solved()[slug]
    assert lines(of_notebook) == lines(of_file)
    assert of_notebook["imports"] == of_file["imports"]


def lines(made):
    return {line for line in made["source"].split("\n") if line.strip() and not line.startswith("#")}


def test_all_solved_notebooks_of_a_student_earn_all_points_and_all_empty_ones_are_not_written(tmp_path):
    store = Store(tmp_path, "a bank")
    grade([Submission("solved", SOLVED), Submission("empty", EMPTY)], GRADED, store)
    marks = store.marks()
    store.close()
    assert {slug: mark.points for slug, mark in marks["solved"].items()} == {e.slug: e.points for e in GRADED}
    assert {mark.verdict.value for mark in marks["empty"].values()} == {"unwritten"}


def test_check_says_of_an_empty_notebook_that_nothing_is_written(monkeypatch):
    monkeypatch.chdir(ROOT / "exercises" / "en")
    results = student.check(ROOT / "exercises/en/01_derivative/01_derivative.ipynb")
    assert [(r.slug, r.text) for r in results] == [
        (e.slug, f"{e.slug}: not written yet") for e in BANK if e.chapter == "01_derivative"
    ]


def test_check_finds_a_solved_notebook_right():
    results = student.check(ROOT / "solutions/en/02_numpy_one_variable/02_numpy_one_variable.ipynb")
    assert results and all(r.right for r in results), [r.text for r in results]


def test_every_cell_of_every_notebook_is_python():
    for name, content in {**SOLVED, **EMPTY}.items():
        (module,) = read(name, content)
        assert module.left_out == ()
