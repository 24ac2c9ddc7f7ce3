"""From observations to marks: what is asked, which slip is named, and what earns points."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from grader.exam.sheet import Sheet
from grader.exam.trials import Call, NoAnswer, Property, Trial
from grader.judging.decide import decider
from grader.judging.judge import judge
from grader.running.local import LocalStudent
from grader.values import Symbolic
from grader.words.limits import Rules
from grader.words.text import Text
from grader.words.verdict import Stopped, Verdict

NOTHING = Text(en="", fr="")


def trial(name, x, **changes):
    """f(x) should be 2x; `adds` answers x + 2, `squares` x², `fails` raises."""
    made = Trial(name, NOTHING, False, 1, None, Call("f", (x,)), 2 * x,
                 {"adds": x + 2, "squares": x * x,
                  "fails": NoAnswer("raised", "ZeroDivisionError", "division by zero")})  # fmt: skip
    return replace(made, **changes)


SHEET = Sheet(
    slug="double", chapter="", title=NOTHING, functions={"f": ("x",)}, points=12,
    trials=(trial("at_2", 2.0), trial("at_3", 3.0), trial("at_5", 5.0, hidden=True, points=2)),
    says={"adds": NOTHING, "squares": NOTHING, "fails": NOTHING},
)  # fmt: skip


def marked(f, sheet=SHEET):
    student = LocalStudent({"f": f}, pure=sheet.rules.pure)
    return judge(sheet, lambda: student)


def verdicts(mark):
    return [o.verdict for o in mark.outcomes]


def test_a_right_function_earns_all_points():
    mark = marked(lambda x: x + x)
    assert (mark.points, mark.verdict, mark.misconception) == (12, Verdict.PASSED, None)


def test_points_are_the_share_of_what_passed_by_weight():
    assert marked(lambda x: x + x if x < 5 else 0.0).points == 6


@pytest.mark.parametrize("f, name", [(lambda x: x + 2, "adds"), (lambda x: x * x, "squares")])
def test_a_slip_is_named_by_the_answers_it_gives(f, name):
    mark = marked(f)
    assert mark.misconception == name
    assert {o.misconception for o in mark.outcomes if o.verdict is not Verdict.PASSED} == {name}


def test_a_slip_is_named_by_what_it_raises():
    assert marked(lambda x: 1 / 0).misconception == "fails"
    assert marked(lambda x: [][0]).misconception is None


def zero_division(text):
    def fails(x):
        raise ZeroDivisionError(text)

    return fails


def test_another_exception_of_the_same_type_is_not_the_slip():
    assert marked(zero_division("division by zero")).misconception == "fails"
    assert marked(zero_division("cannot cut a cake for nobody")).misconception is None
    assert marked(zero_division("division by zero, 3 times")).misconception is None


def test_where_two_slips_fit_the_one_that_fits_everywhere_is_named():
    sheet = replace(SHEET, trials=(trial("at_0", 0.0, expected=1.0, slips={"adds": 0.0, "squares": 0.0}),
                                   trial("at_3", 3.0, slips={"squares": 6.0, "adds": 5.0})))  # fmt: skip
    assert marked(lambda x: x * 2, sheet).misconception == "squares"
    assert marked(lambda x: x * 2 if x else 0.0, sheet).misconception == "squares"


def test_a_slip_that_is_right_somewhere_explains_nothing_there():
    mark = marked(lambda x: 4.0)
    assert [o.misconception for o in mark.outcomes] == [None, None, None]


def test_an_answer_that_is_finite_nowhere_names_no_slip():
    sheet = replace(SHEET, trials=(trial("at_2", 2.0, slips={"adds": np.nan}),))
    assert marked(lambda x: np.nan, sheet).misconception is None


def test_a_misconception_may_earn_its_share():
    sheet = replace(SHEET, shares={"squares": 0.5}, trials=(trial("at_3", 3.0), trial("at_5", 5.0)))
    assert marked(lambda x: x * x, sheet).points == 6
    assert marked(lambda x: x + 2, sheet).points == 0


def test_a_misconception_that_explains_only_a_part_earns_no_share():
    sheet = replace(SHEET, shares={"squares": 0.5}, trials=(trial("at_3", 3.0), trial("at_5", 5.0)))
    mark = marked(lambda x: 9.0 if x == 3 else -1.0, sheet)
    assert (mark.misconception, mark.points) == ("squares", 0)


def test_the_verdict_of_an_exercise_is_its_lowest_rung():
    assert marked(lambda x: None if x == 3 else x).verdict is Verdict.WRONG_TYPE


def test_an_answer_that_changes_the_second_time_breaks_a_rule():
    calls = []

    def forgetful(x):
        calls.append(x)
        return 2 * x if len(calls) <= 3 else 0.0

    mark = marked(forgetful)
    assert verdicts(mark) == [Verdict.RULE_BROKEN] * 3
    assert mark.outcomes[0].facts["rule"] == "repeatable"


def test_an_answer_that_follows_the_global_random_state_breaks_a_rule():
    drawn = {}

    def lucky(x):
        r = np.random.random()
        return 2 * x if drawn.setdefault(x, r) == r else 0.0

    assert {o.verdict for o in marked(lucky).outcomes} == {Verdict.RULE_BROKEN}


def test_a_changed_argument_breaks_a_rule():
    def doubles_in_place(x):
        x *= 2
        return x

    sheet = replace(SHEET, trials=(trial("array", np.array([1.0, 3.0])),))
    assert marked(doubles_in_place, sheet).outcomes[0].facts["rule"] == "mutation"
    assert marked(doubles_in_place, replace(sheet, rules=Rules(pure=False))).points == 12


def test_what_is_our_fault_earns_nothing_and_waits():
    """A submission must not live on our failures: what it did not earn, a person or the next run gives."""

    def nobody():
        raise Stopped(Verdict.BROKEN, how="no worker")

    mark = judge(SHEET, nobody)
    assert (mark.points, mark.waiting, mark.verdict) == (0, 12, Verdict.BROKEN)


def test_after_one_failure_of_ours_the_rest_is_judged():
    fails_once = iter([Stopped(Verdict.BROKEN, how="no worker")])
    student = LocalStudent({"f": lambda x: 2 * x if x < 5 else 0.0})

    def students():
        for failure in fails_once:
            raise failure
        return student

    mark = judge(SHEET, students)
    assert verdicts(mark) == [Verdict.BROKEN, Verdict.PASSED, Verdict.WRONG_VALUE]
    assert (mark.points, mark.waiting) == (3, 3)


def test_where_we_fail_again_and_again_we_do_not_try_for_ever():
    asked = []

    def nobody():
        asked.append(1)
        raise Stopped(Verdict.BROKEN, how="no worker")

    trials = tuple(trial(f"at_{x}", float(x)) for x in range(2, 9))
    mark = judge(replace(SHEET, trials=trials), nobody)
    assert set(verdicts(mark)) == {Verdict.BROKEN}
    assert len(asked) == 2


@pytest.mark.parametrize("verdict", [Verdict.MISSING, Verdict.UNREADABLE, Verdict.UNDEFINED])
def test_what_cannot_be_asked_is_asked_once(verdict):
    asked = []

    def nobody():
        asked.append(1)
        raise Stopped(verdict)

    assert set(verdicts(judge(SHEET, nobody))) == {verdict}
    assert len(asked) == 1


def test_after_two_calls_out_of_time_the_rest_is_not_tried():
    def late():
        raise Stopped(Verdict.TIMED_OUT, which="call")

    assert verdicts(judge(SHEET, late)) == [Verdict.TIMED_OUT, Verdict.TIMED_OUT, Verdict.NOT_TRIED]


def test_public_trials_are_asked_before_any_hidden_one():
    asked = []

    def f(x):
        asked.append(x)
        return 2 * x

    sheet = replace(SHEET, rules=Rules(repeatable=False), trials=(trial("a", 2.0, hidden=True), trial("b", 3.0)))
    assert [o.trial for o in marked(f, sheet).outcomes] == ["a", "b"]
    assert asked == [3.0, 2.0]


def test_an_answer_that_a_law_cannot_work_with_breaks_the_law():
    def is_even(student, rng):
        return student.f(3.0).is_integer()

    law = Property(is_even, 0, {})
    sheet = replace(SHEET, trials=(Trial("law", NOTHING, False, 1, None, law, True, {}),))
    assert marked(lambda x: 6.0, sheet).points == 12
    mark = marked(lambda x: "six", sheet)
    assert mark.verdict is Verdict.LAW_BROKEN
    asked = "return student.f(3.0).is_integer()"
    assert mark.outcomes[0].facts == {"unusable": "AttributeError", "returned": "str", "asked": asked}


def test_every_student_is_asked_a_law_with_the_same_numbers():
    def doubles_something(student, rng):
        x = float(rng.normal())
        return student.f(x) - 2 * x, x

    law = Property(doubles_something, 7, {})
    expected = law.observe(LocalStudent({"f": lambda x: 2 * x}))
    sheet = replace(SHEET, trials=(Trial("law", NOTHING, False, 1, None, law, expected, {}),))
    assert marked(lambda x: x + x, sheet).points == 12


def test_a_wrong_answer_shows_the_call_what_came_and_what_was_expected():
    (facts, *_) = [o.facts for o in marked(lambda x: x * x + 1).outcomes]
    assert facts["call"] == "f(2.0)"
    assert (facts["answer"], facts["right"]) == ("5.0", "4.0")


def test_the_solution_s_own_expression_needs_no_deciding():
    def nobody(*question):
        raise AssertionError("asked")

    sheet = SimpleNamespace(domain={"x": "real"}, form={})
    same = decider(sheet, nobody)
    assert same(Symbolic("Symbol('x')", "x"), Symbolic("Symbol('x')", "another text")) is None
    with pytest.raises(AssertionError, match="asked"):
        same(Symbolic("Symbol('y')", "x"), Symbolic("Symbol('x')", "x"))
