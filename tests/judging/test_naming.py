"""A slip is named where the evidence of the whole exercise carries it."""

from dataclasses import replace

import pytest

from grader.exam.sheet import Sheet
from grader.exam.trials import Call, Trial
from grader.judging import naming
from grader.judging.judge import judge
from grader.running.local import LocalStudent
from grader.words.text import Text
from grader.words.verdict import Verdict

NOTHING = Text(en="", fr="")
RIGHT, OFF, ODD = 1.0, 2.0, 3.0  # what is right, what the slip gives, what nobody knows


def sheet_of(*slips):
    """Claims about f(0), f(1) …, whose right answer is 1; of each, what the slips show."""
    trials = [Trial(f"at_{n}", NOTHING, False, 1, None, Call("f", (n,)), RIGHT, shown) for n, shown in enumerate(slips)]
    names = sorted({name for shown in slips for name in shown})
    return Sheet("f", "", NOTHING, {"f": ("n",)}, tuple(trials), says=dict.fromkeys(names, NOTHING))


def named(sheet, *answers):
    """The slip that is named of each answer, and of the exercise."""
    student = LocalStudent({"f": lambda n: answers[n]})
    mark = judge(sheet, lambda: student)
    return [outcome.misconception for outcome in mark.outcomes], mark.misconception


EVERYWHERE = sheet_of(*[{"slip": OFF}] * 4)
HALF = sheet_of({"slip": OFF}, {"slip": OFF}, {"slip": RIGHT}, {"slip": RIGHT})


def test_a_slip_that_explains_all_is_named_wherever_it_shows():
    assert named(EVERYWHERE, OFF, OFF, OFF, OFF) == (["slip"] * 4, "slip")
    assert named(HALF, OFF, OFF, RIGHT, RIGHT) == (["slip", "slip", None, None], "slip")


def test_one_claim_that_matches_by_chance_names_nothing():
    assert named(EVERYWHERE, OFF, ODD, ODD, ODD) == ([None] * 4, None)


def test_half_of_what_failed_is_enough():
    assert named(EVERYWHERE, OFF, OFF, ODD, ODD) == (["slip", "slip", None, None], "slip")
    assert named(EVERYWHERE, OFF, ODD, ODD, RIGHT) == ([None] * 4, None)
    assert named(sheet_of(*[{"slip": OFF}] * 3), OFF, ODD, ODD) == ([None] * 3, None)


def test_a_claim_that_passes_and_that_the_slip_would_fail_speaks_against_it():
    assert named(EVERYWHERE, OFF, RIGHT, RIGHT, RIGHT) == ([None] * 4, None)
    assert named(HALF, OFF, RIGHT, RIGHT, RIGHT) == (["slip", None, None, None], "slip")


def test_evidence_that_many_slips_share_weighs_less():
    shared = {f"slip_{n}": OFF for n in range(5)}
    alone, among_many = sheet_of({"slip_0": OFF}, {"slip_0": ODD}), sheet_of(shared, dict.fromkeys(shared, ODD))
    assert named(alone, OFF, 7.0)[1] == "slip_0"
    assert named(among_many, OFF, 7.0)[1] is None


def test_two_slips_may_be_made_at_once():
    both = sheet_of({"one": OFF, "two": RIGHT}, {"one": RIGHT, "two": OFF})
    assert named(both, OFF, OFF)[0] == ["one", "two"]
    more = sheet_of({"one": OFF, "two": RIGHT}, *[{"one": RIGHT, "two": OFF}] * 2)
    assert named(more, OFF, OFF, OFF)[0] == ["one", "two", "two"]


def test_of_two_that_fit_the_one_that_is_carried_better_is_named():
    for better in ("a", "z"):
        sheet = sheet_of({"m": OFF, better: OFF}, {better: OFF, "m": RIGHT}, {better: RIGHT, "m": RIGHT})
        assert named(sheet, OFF, OFF, RIGHT)[0] == [better, better, None]


@pytest.mark.parametrize("answer", [None, float("nan")])
def test_an_answer_that_nobody_gives_names_nothing(answer):
    assert named(EVERYWHERE, answer, OFF, OFF, OFF)[0] == [None, "slip", "slip", "slip"]


def test_an_answer_that_is_finite_nowhere_speaks_neither_for_nor_against():
    nowhere = float("nan")
    assert named(EVERYWHERE, OFF, nowhere, nowhere, nowhere)[0] == ["slip", None, None, None]
    assert named(sheet_of({"slip": nowhere}), nowhere)[0] == [None]


def test_what_is_undecided_or_broken_names_nothing():
    sheet = replace(EVERYWHERE, trials=EVERYWHERE.trials[:2])
    student = LocalStudent({"f": lambda n: [OFF, ODD][n]})
    mark = judge(sheet, lambda: student)
    seen = [naming.Observation(trial, OFF, 0.0) for trial in sheet.trials]
    for verdict in (Verdict.UNDECIDED, Verdict.BROKEN, Verdict.NOT_TRIED):
        outcomes = [replace(o, verdict=verdict, misconception=None) for o in mark.outcomes]
        made = naming.name_misconceptions(sheet, seen, outcomes, lambda *_: None)
        assert [o.misconception for o in made] == [None, None]
