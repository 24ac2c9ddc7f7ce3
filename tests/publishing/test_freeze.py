"""A frozen sheet judges as a live one does, and says no more than it must."""

import json
from dataclasses import replace

import numpy as np
import pytest

from grader.bank.load import load
from grader.bank.spec import Law
from grader.edition import drawn as edition
from grader.edition.freeze import FORMAT, FormatError, Frozen, freeze, thaw, thawed
from grader.edition.laws import LawError, laws_source
from grader.edition.notation import NotationError, dumps, noted, read
from grader.edition.steady import steady
from grader.exam.trials import NoAnswer
from grader.judging.compare import difference
from grader.judging.decide import decider
from grader.judging.judge import judge
from grader.publishing.trees import drawn
from grader.running.local import LocalStudent
from grader.values import Axes, Figure, Formula, Layer, Model, Opaque, Spy, Symbolic
from grader.words.limits import TENSORFLOW
from grader.words.text import Text
from grader.words.verdict import Verdict
from tests.drawn import filled
from tests.publishing import toys

BANK = [exercise for exercise in load() if exercise.libraries != TENSORFLOW]  # what trains is proved in test_bank
each_exercise = pytest.mark.parametrize("exercise", BANK, ids=lambda e: e.slug)

VALUES = [
    None, True, 3, -(2**80), 0.1, float("inf"), 1 + 2j, "é\n\"", b"\x00\xff", (), [1, (2, [3.5])], {"a": {1: (None,)}},
    {1, 2}, frozenset({"a"}), np.float32(0.1), np.int64(7), np.bool_(True), Formula("x + y", ("x", "y")), Axes("3d"),
    Axes(),
    Symbolic("Symbol('x')", "x"), Opaque("Duck"), NoAnswer("raised", "ValueError"),
    Figure(({"title": "t", "xlim": (0.0, 1.0), "lines": [{"x": np.arange(3.0)}]},)),
    Model((Layer("Dense", {"units": 3}, (np.ones((2, 3), "f4"),)),), (None, 2)),
]  # fmt: skip

ARRAYS = [
    np.zeros((0, 3)), np.array(1.5), np.array([[0.1, -np.inf], [np.nan, 1e300]]),
    np.arange(6, dtype="i4").reshape(2, 3),
    np.array([0.1], "f4"), np.array([1 + 2j, complex("inf")]), np.array([True, False]),
    np.array(["a", "éé"]), np.array([b"a\x01"]),
]  # fmt: skip


def through_text(value):
    return read(json.loads(dumps(noted(value))))


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_comes_back_from_its_text(value):
    came = through_text(value)
    assert type(came) is type(value)
    assert repr(came) == repr(value)


@pytest.mark.parametrize("array", ARRAYS, ids=repr)
def test_an_array_comes_back_to_the_bit(array):
    came = through_text(array)
    assert (came.dtype, came.shape) == (array.dtype, array.shape)
    assert came.tobytes() == array.tobytes()


def test_not_a_number_comes_back():
    assert np.isnan(through_text(float("nan")))


def test_a_spy_comes_back_without_its_calls():
    spy = Spy(Formula("x**2"))
    spy(3.0)
    assert through_text(spy) == Spy(Formula("x**2"))


def test_what_has_no_notation_is_refused_by_name():
    with pytest.raises(NotationError, match="no notation for function"):
        noted([toys.double])
    with pytest.raises(NotationError, match="object"):
        noted(np.array([None]))
    with pytest.raises(NotationError, match="'pickle'"):
        read(["pickle", "…"])


def test_json_is_laid_out_in_short_lines():
    text = dumps(noted({"a": np.linspace(0, 1, 200), "b": [1, 2]}))
    assert max(map(len, text.splitlines())) <= 112
    assert text.count("\n") < 60


@pytest.mark.parametrize("scale", [1.0, 1e6])
def test_what_is_written_does_not_depend_on_the_last_bits(scale):
    x = scale * np.random.default_rng(0).normal(size=1000)
    for noisy in (x * (1 + 2e-16), x + 1e-17 * scale):
        assert np.array_equal(steady(noisy), steady(x))
    assert np.abs(steady(x) - x).max() < 1e-9 * scale


# Sheets


def public(exercise, seed=0):
    paper = filled(exercise, seed)
    return replace(paper, trials=tuple(t for t in paper.trials if not t.hidden))


def graded(paper, functions):
    student = LocalStudent(functions, pure=paper.rules.pure)
    return judge(paper, lambda: student, decider(paper))


def same(one, other, trial, paper):
    """Whether two observations are one to a judge."""
    if isinstance(one, NoAnswer) or isinstance(other, NoAnswer):
        return one == other
    return difference(one, other, trial.tolerance, decider(paper)) is None


@each_exercise
def test_what_was_frozen_is_what_a_judge_would_see(exercise):
    """The same questions, right answers and slips, but for those that another processor would show otherwise."""
    live = public(exercise)
    frozen = thawed(freeze(live))
    names = {says: name for name, says in live.says.items()}
    for trial, cold in zip(live.trials, frozen.trials, strict=True):
        assert (cold.name, cold.points, cold.tolerance) == (trial.name, trial.points, trial.tolerance)
        asked, meant = (noted(list(getattr(t.experiment, "arguments", ()))) for t in (cold, trial))
        assert asked == meant
        assert getattr(cold.experiment, "entropy", 0) == getattr(trial.experiment, "entropy", 0)
        assert same(cold.expected, trial.expected, trial, live)
        for key, says in frozen.says.items():
            expected = trial.expected if names[says] in trial.loose else trial.slips[names[says]]
            assert same(cold.slips[key], expected, trial, live), (trial.name, names[says])
        for name in trial.slips.keys() - trial.loose:
            assert live.says[name] in frozen.says.values() or same(trial.slips[name], trial.expected, trial, live)


JUDGED = ("newton", "softmax", "Value", "draw_tangent", "usual_derivatives", "count_parameters", "classify_quadric")


@pytest.mark.parametrize("slug", JUDGED)
def test_a_frozen_sheet_judges_as_a_live_one(slug):
    (exercise,) = [exercise for exercise in BANK if exercise.slug == slug]
    live = public(exercise)
    frozen = thawed(freeze(live))
    for wrong in (exercise.functions, *(exercise.replaced(m.wrong) for m in exercise.misconceptions)):
        one, other = graded(live, wrong), graded(frozen, wrong)
        assert [o.verdict for o in one.outcomes] == [o.verdict for o in other.outcomes]
        assert [live.says.get(o.misconception) for o in one.outcomes] == [
            frozen.says.get(o.misconception) for o in other.outcomes
        ]


@pytest.mark.parametrize("slug", JUDGED)
def test_the_solution_is_right_on_what_was_frozen(slug):
    (exercise,) = [exercise for exercise in BANK if exercise.slug == slug]
    assert graded(thawed(freeze(public(exercise, 1))), exercise.functions).verdict is Verdict.PASSED


def frozen_toy(**changes):
    exercise = replace(toys.TOY, **changes)
    return freeze(edition.drawn(exercise, 0))


def test_what_is_hidden_stays_at_home():
    frozen = frozen_toy()
    for secret in ("secret", "cachée", "hidden", "31.4159", "62.8318"):
        assert secret not in frozen.cases + frozen.laws


def test_slips_travel_without_their_names():
    content = json.loads(frozen_toy().cases)
    assert [says["en"] for says in content["slips"].values()] == [
        "You shift 12345.",
        "You triple 12345.",
        "You square.",
    ]
    assert list(content["slips"]) == ["slip-1", "slip-2", "slip-3"]
    assert "triples" not in json.dumps(content)


def test_a_slip_that_no_public_trial_shows_stays_at_home():
    content = json.loads(frozen_toy(laws=toys.TOY.laws[1:]).cases)
    assert [says["en"] for says in content["slips"].values()] == ["You triple 12345.", "You square."]


def test_only_the_values_that_a_law_names_travel():
    content = json.loads(frozen_toy().cases)
    (law,) = [trial for trial in content["trials"] if "law" in trial]
    assert law["values"] == {"big": 12345}


def test_texts_are_filled():
    paper = thawed(frozen_toy())
    assert paper.title == Text(en="Double 12345", fr="Le double de 12345")
    assert paper.hints[0].fr == "Indice 12345."
    assert paper.trials[1].claim.en == "it is linear up to 12345"


def test_a_law_takes_its_helpers_and_constants_along():
    source = frozen_toy().laws
    assert "def entries(rng)" in source
    assert "LIMIT = 3" in source
    assert "import numpy" not in source  # nobody asked for it


@pytest.mark.parametrize(
    "law, reason",
    [
        (toys.needs_the_solution, "needs_the_solution uses double, which does not travel"),
        (toys.needs_a_stranger, "needs_a_stranger uses Text, which does not travel"),
        (toys.needs_a_default, "do not stand alone: NameError: name 'LIMIT'"),
    ],
)
def test_a_law_that_does_not_stand_alone_is_refused(law, reason):
    with pytest.raises(LawError, match=reason):
        laws_source("double", [law], frozenset({"double"}))


@pytest.mark.parametrize(
    "law, private",
    [(toys.uses_a_slip, "squares"), (toys.uses_a_hidden_draw, "a_secret_vector"), (toys.needs_the_solution, "double")],
)
def test_no_law_takes_a_slip_a_hidden_case_or_the_solution_along(law, private):
    exercise = replace(toys.TOY, laws=(Law(law, Text(en="it holds", fr="elle est vraie")),))
    with pytest.raises(LawError, match=f"uses {private}, which does not travel"):
        freeze(edition.sheet(exercise, 0))
    with pytest.raises(LawError, match=f"uses {private}, which does not travel"):
        drawn(exercise, 0)


def test_a_law_is_given_arrays_where_a_student_returns_lists():
    mark = graded(thawed(frozen_toy()), {"double": lambda x: [2 * v for v in x]})
    assert mark.verdict is Verdict.PASSED


def test_cases_of_another_version_say_what_to_do():
    frozen = frozen_toy()
    other = frozen.cases.replace(f'"format": {FORMAT}', '"format": 999')
    with pytest.raises(FormatError, match="install the one that came with them"):
        thawed(Frozen(other, frozen.laws))


def test_a_sheet_is_thawed_from_its_two_files(tmp_path):
    frozen = frozen_toy()
    (tmp_path / "double.json").write_text(frozen.cases, encoding="utf-8")
    (tmp_path / "double.py").write_text(frozen.laws, encoding="utf-8")
    paper = thaw(tmp_path / "double.json")
    assert graded(paper, {"double": toys.double}).verdict is Verdict.PASSED
    assert graded(paper, {"double": toys.triples}).misconception == "slip-2"
