"""What a law asked is told in its own lines, and what it observed by its own names."""

import pytest

from grader.exam.sheet import Sheet
from grader.exam.trials import Property, Trial
from grader.judging.asked import LINES, asked, named
from grader.judging.judge import judge
from grader.running.local import LocalStudent
from grader.words.text import Text


def doubles(student, rng):
    """It is not shown, this line."""
    x = student.f(3.0)
    return x, [x + 1, student.f(4.0)]


def test_a_law_is_told_without_its_first_lines():
    assert asked(doubles) == "x = student.f(3.0)\nreturn (x, [x + 1, student.f(4.0)])"


def test_a_long_law_is_read_in_the_kit_and_one_without_source_nowhere():
    names = {}
    exec("def made(student, rng):\n    return 1", names)
    assert asked(names["made"]) == ""
    assert LINES < 40


@pytest.mark.parametrize(
    "where, name",
    [("[0]", "x"), ("[1][0]", "x + 1"), ("[1][1][2]", "student.f(4.0)[2]"), *((w, w) for w in ("", "['a']", "[7]"))],
)
def test_a_place_is_named_by_what_stands_there(where, name):
    assert named(doubles, where) == name


@pytest.mark.parametrize("hidden", [False, True])
def test_the_lines_of_a_hidden_law_are_no_fact(hidden):
    trial = Trial("law", Text("a", "b"), hidden, 1, None, Property(doubles, 0, {}), (6.0, [7.0, 8.0]))
    sheet = Sheet("toy", "00", Text("a", "b"), {"f": ("x",)}, (trial,))
    student = LocalStudent({"f": lambda x: 2 * x + 1})
    (outcome,) = judge(sheet, lambda: student).outcomes
    assert ("asked" in outcome.facts) is not hidden
