"""Which failure is told in full, where the others have a line."""

from itertools import permutations

from grader.bridges.words import told_in_full
from grader.words.verdict import Outcome, Verdict

RIGHT = Outcome("right", False, Verdict.PASSED)
NAMED = Outcome("named", False, Verdict.WRONG_VALUE, misconception="a slip")
UNNAMED = Outcome("unnamed", False, Verdict.WRONG_VALUE)
HIDDEN = Outcome("hidden", True, Verdict.WRONG_VALUE, misconception="a slip")
OURS = Outcome("ours", False, Verdict.BROKEN)


def test_a_public_failure_that_names_a_slip_comes_first_whatever_the_order():
    for outcomes in permutations([RIGHT, UNNAMED, HIDDEN, OURS, NAMED]):
        assert told_in_full(outcomes) is NAMED


def test_then_one_without_a_name_then_a_hidden_one_then_ours():
    for better, worse in ((UNNAMED, HIDDEN), (HIDDEN, OURS), (UNNAMED, OURS)):
        for outcomes in permutations([RIGHT, better, worse]):
            assert told_in_full(outcomes) is better


def test_where_all_is_right_nothing_is_told():
    assert told_in_full([RIGHT, RIGHT]) is None
