"""The JSON form: exactly the documented keys, and nothing that a student may not read."""

import json

from grader.reporting.results import Results, as_json
from grader.words.verdict import Verdict
from tests.reporting.scenes import CLASS, ENVIRONMENT, real_class, sheets


def test_results_are_plain_json():
    made = as_json(real_class())
    assert json.loads(json.dumps(made, allow_nan=False)) == made


def test_the_schema_is_the_documented_one():
    made = as_json(real_class())
    assert list(made) == ["schema", "environment", "students"]
    assert made["schema"] == 1 and made["environment"] == ENVIRONMENT
    assert list(made["students"]) == sorted(CLASS)
    for student in made["students"].values():
        assert list(student) == ["points", "waiting", "max", "exercises", "identity"]
        assert list(student["exercises"]) == list(sheets())
        for exercise in student["exercises"].values():
            assert list(exercise) == ["verdict", "points", "waiting", "max", "misconception", "cases"]
            for case in exercise["cases"]:
                assert list(case) == ["name", "hidden", "verdict", "seconds", "message"]
                assert list(case["message"]) == ["en", "fr"]


def test_points_add_up():
    bruno = as_json(real_class())["students"]["bruno"]
    assert (bruno["points"], bruno["max"]) == (round(10 * 4 / 13, 2), 20)  # of newton's trials, worth 13, those worth 4
    assert bruno["points"] == sum(e["points"] for e in bruno["exercises"].values())
    assert bruno["exercises"]["newton"]["misconception"] == "makes_one_update_too_many"


def test_a_passed_case_has_nothing_to_say():
    cases = as_json(real_class())["students"]["alice"]["exercises"]["softmax"]["cases"]
    assert {c["verdict"] for c in cases} == {"passed"}
    assert all(c["message"] == {"en": "", "fr": ""} for c in cases)


def test_a_hidden_case_says_no_number():
    cases = [c for e in as_json(real_class())["students"]["bruno"]["exercises"].values() for c in e["cases"]]
    hidden = [c for c in cases if c["hidden"] and c["verdict"] != "passed"]
    assert len(hidden) == 3 + 4  # newton's, softmax's
    assert {c["message"]["en"].split("\n")[-1] for c in hidden} == {
        "The result does not have the expected values.",
        "A property that should hold fails.",
    }


def test_an_exercise_that_was_not_handed_in_is_in_the_results():
    emma = as_json(real_class())["students"]["emma"]["exercises"]["softmax"]
    assert emma["verdict"] == "missing" and emma["points"] == 0


def test_the_most_frequent_slip_comes_first():
    slug, name, who = real_class().misconceptions()[0]
    assert (slug, name, who) == ("newton", "makes_one_update_too_many", ["bruno", "farid"])


def test_all_the_points_are_in_the_last_bar():
    assert real_class().scores() == [1, 3, 1, 0, 0, 1, 0, 0, 0, 1]


def test_a_class_of_nobody_has_results():
    empty = Results(ENVIRONMENT, sheets(), {})
    assert as_json(empty)["students"] == {} and empty.scores() == [0] * 10


def test_what_broke_here_is_counted_as_ours():
    assert real_class().ours() == 0
    assert not any(m.verdict is Verdict.BROKEN for marks in real_class().students.values() for m in marks.values())
