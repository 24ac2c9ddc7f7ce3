"""Which answers are the same, and on which rung others differ."""

import itertools

import numpy as np
import pytest

from grader.judging import show
from grader.judging.compare import Difference, difference
from grader.running.wire import codec
from grader.running.wire.handle import Handle
from grader.values import Axes, Figure, Formula, Layer, Model, Opaque, Symbolic
from grader.words.verdict import Verdict

ARRAY = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


@pytest.mark.parametrize(
    "got, expected",
    [
        (ARRAY.tolist(), ARRAY),
        (tuple(map(tuple, ARRAY)), ARRAY),
        ([ARRAY[0], [4, 5, 6]], ARRAY),
        (ARRAY.astype(np.float32), ARRAY),
        (ARRAY.astype(int), ARRAY),
        (np.asfortranarray(ARRAY), ARRAY),
        (ARRAY, ARRAY.tolist()),
        (np.float64(2.0), 2),
        (np.array(2.0), 2.0),
        (2, 2.0),
        (2 + 0j, 2.0),
        (np.bool_(True), True),
        (np.array([True, False]), [True, False]),
        (float("inf"), np.inf),
        (np.array([np.inf, 1.0]), np.array([np.inf, 1.0])),
        (-0.0, 0.0),
        ([("a", 1), ["b", 2]], [["a", 1], ("b", 2)]),
        ({"a": [1, 2]}, {"a": np.array([1.0, 2.0])}),
        ({1, 2}, {2, 1}),
        ("word", "word"),
        (None, None),
        ([], []),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        ([[1.0], [2.0, 3.0]], [np.array([1.0]), np.array([2.0, 3.0])]),
        (1 + 1e-9, 1.0),
        (1e-17, 0.0),
    ],
)
def test_an_answer_that_only_looks_different_is_right(got, expected):
    assert difference(got, expected) is None


@pytest.mark.parametrize(
    "got, expected, verdict",
    [
        (None, 1.0, Verdict.WRONG_TYPE),
        ("1.0", 1.0, Verdict.WRONG_TYPE),
        (True, 1, Verdict.WRONG_TYPE),
        (1, True, Verdict.WRONG_TYPE),
        (np.array([True, False]), np.array([1.0, 0.0]), Verdict.WRONG_TYPE),
        (np.array(["a"]), np.array([1.0]), Verdict.WRONG_TYPE),
        ([[1.0], [2.0, 3.0]], np.ones((2, 2)), Verdict.WRONG_TYPE),
        (Opaque("Duck"), ARRAY, Verdict.WRONG_TYPE),
        (1j, 1.0, Verdict.WRONG_TYPE),
        (3, "3", Verdict.WRONG_TYPE),
        ({"a": 1}, ["a"], Verdict.WRONG_TYPE),
        (ARRAY.T, ARRAY, Verdict.WRONG_SHAPE),
        (ARRAY[0], ARRAY, Verdict.WRONG_SHAPE),
        ([1.0], 1.0, Verdict.WRONG_SHAPE),
        (np.ones((1, 2, 3)), ARRAY, Verdict.WRONG_SHAPE),
        (["a"], ["a", "b"], Verdict.WRONG_SHAPE),
        ({"a": 1, "c": 2}, {"a": 1, "b": 2}, Verdict.WRONG_SHAPE),
        ({"a": 1, "b": 2}, {"a": 1}, Verdict.WRONG_SHAPE),
        ({"a": 1}, {"a": 1, "b": 2}, Verdict.WRONG_SHAPE),
        (ARRAY * np.nan, ARRAY, Verdict.NOT_FINITE),
        (np.inf, 1.0, Verdict.NOT_FINITE),
        (-np.inf, np.inf, Verdict.WRONG_VALUE),
        (1.0, np.inf, Verdict.WRONG_VALUE),
        (ARRAY + 1e-3, ARRAY, Verdict.WRONG_VALUE),
        (-ARRAY, ARRAY, Verdict.WRONG_VALUE),
        (0.0, 1e-9, Verdict.WRONG_VALUE),
        (1e-9, 0.0, Verdict.WRONG_VALUE),
        ("Word", "word", Verdict.WRONG_VALUE),
        ({"a": 1}, {"a": 2}, Verdict.WRONG_VALUE),
        ({1, 2}, {1, 3}, Verdict.WRONG_VALUE),
        (Symbolic("Symbol('x')"), Symbolic("Symbol('y')"), Verdict.UNDECIDED),
        (Opaque("Duck"), Symbolic("Symbol('y')"), Verdict.WRONG_TYPE),
    ],
)
def test_a_wrong_answer_breaks_the_lowest_rung_it_can(got, expected, verdict):
    assert difference(got, expected).verdict is verdict


def test_the_largest_gap_is_shown_and_where_it_lies():
    got = ARRAY.copy()
    got[1, 2], got[0, 0] = 9.0, 1.5
    found = difference(got, ARRAY)
    assert found.where == "[1][2]"
    assert found.facts == {"got": 9.0, "expected": 6.0, "differing": 2, "total": 6}


def test_a_gap_is_measured_against_the_largest_entry_not_its_own():
    assert difference(np.array([1e6, 1e-9]), np.array([1e6, 0.0])) is None


def test_in_a_list_the_lowest_rung_is_told_before_the_first_place():
    assert difference([1.0, "x", None], [2.0, "x", "y"]).verdict is Verdict.WRONG_TYPE


def test_one_entry_that_is_not_a_number_is_found_among_right_ones():
    got = ARRAY.copy()
    got[0, 1] = np.nan
    assert difference(got, ARRAY).where == "[0][1]"


def test_a_tolerance_may_be_tighter():
    assert difference(1 + 1e-8, 1.0, tolerance=1e-9).verdict is Verdict.WRONG_VALUE


def test_who_decides_about_formulas_is_asked_for_each_entry():
    asked = []

    def decide(got, expected):
        asked.append((got.srepr, expected.srepr))
        return None if got.srepr == "a" else Difference(Verdict.WRONG_VALUE)

    right = {"one": Symbolic("x"), "two": Symbolic("y")}
    assert difference({"one": Symbolic("a"), "two": 3}, right, decide=decide).where == "['two']"
    assert asked == [("a", "x"), ("Integer(3)", "y")]


def nobody_is_asked(*question):
    raise AssertionError("a stranger's object was asked")


@pytest.mark.parametrize("text", [np.str_("plane"), "plane"])
def test_a_text_of_numpy_is_a_text(text):
    assert difference(text, "plane") is None
    assert difference(np.array(["plane", "point"]), ["plane", "point"]) is None
    assert difference(np.str_("bowl"), "plane").verdict is Verdict.WRONG_VALUE


ATOMS = [
    None, True, 0, -1, 2**70, -(10**3999), 10**5000, 0.5, -0.0, float("nan"), float("inf"), 1j, complex("nan"), "",
    "word", "\x00\ud800", b"\xff", np.float32(2), np.int8(-128), np.bool_(False), np.complex64(1j), np.str_("a"),
    np.float16(65504), np.datetime64("2026-01-01"), Opaque("Duck"), Opaque("None"), Opaque("number"),
    Symbolic("Symbol('x')", "x"), Symbolic("", ""), Figure(()), Figure(({"lines": [np.ones(2)], "title": "t"},)),
    Model((Layer("Dense", {}, (np.eye(2),)),), (None, 2)), Model((), ()), Handle(nobody_is_asked, object(), "Duck"),
    Formula("x"), Axes(), object(), int, ..., range(3), np.array(2.0), np.array(7), np.array("word"), np.array(True),
    np.zeros((0, 3)), np.ones(3), np.eye(2, dtype=bool), np.array(["a", "b"]), np.array([1, np.inf, np.nan]),
    np.array([1e308, -1e308]), np.array([2**63], dtype=np.uint64), np.array([1j, 2]), np.array(None),
    np.array([[10**5000]]), np.array([Opaque("Duck"), [1]], dtype=object), np.zeros(2, dtype="f4,i2"),
]  # fmt: skip
STRANGE = (Handle, object, type, type(...), range, np.datetime64)  # what no solution shows
NESTS = [
    lambda v: [v], lambda v: (v, v), lambda v: {"a": v, 1: v}, lambda v: [[v], 2.0], lambda v: [],
    lambda v: {v} if isinstance(v, (int, str, float, bytes, complex)) else set(), lambda v: {(1, 2): [v]},
    lambda v: [[[[[[v]]]]]], lambda v: frozenset(),
]  # fmt: skip
EVERYTHING = [*ATOMS, *(nest(v) for nest in NESTS for v in ATOMS)]


def test_any_two_values_can_be_compared_and_shown():
    """What a submission returns must never end a run: `difference` finds a difference or none, `show` a text."""
    ours = [v for v in EVERYTHING if not isinstance(v, Handle)][::3]
    for got, expected in itertools.chain(itertools.product(ATOMS, ATOMS), itertools.product(EVERYTHING[::2], ours)):
        found = difference(got, expected)
        assert found is None or (isinstance(found, Difference) and found.verdict.rung < Verdict.PASSED.rung)
        codec.encode({key: show.plain(fact) for key, fact in found.facts.items()} if found else None)
    for v in EVERYTHING:
        assert 0 < len(show.value(v)) <= show.WIDTH


@pytest.mark.parametrize("value", [v for v in ATOMS if type(v) not in STRANGE], ids=lambda v: show.value(v)[:30])
def test_whatever_can_be_expected_is_right_as_it_is(value):
    assert difference(value, value, decide=lambda got, expected: None) is None


@pytest.mark.parametrize("got", [np.array(2.0), np.array("a"), np.array(True), 2.0])
def test_an_array_without_axes_is_no_sequence(got):
    found = difference(got, ["a", np.ones(2)])
    assert found.verdict is Verdict.WRONG_TYPE


def test_an_integer_beyond_every_array_is_a_number_all_the_same():
    assert difference(2**70, float(2**70)) is None
    assert difference([2**70, 1], np.array([2.0**70, 1.0])) is None
    assert difference(-(10**3999), 1.0).verdict is Verdict.NOT_FINITE
