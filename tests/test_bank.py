"""What must hold of every exercise, whoever wrote it."""

import inspect
import re

import pytest

from grader.bank.load import load
from grader.bank.spec import Case
from grader.exam.trials import Call, NoAnswer
from grader.judging.compare import difference
from grader.judging.decide import decider
from grader.judging.judge import judge
from grader.running.local import LocalStudent
from grader.words.limits import TENSORFLOW
from grader.words.verdict import Verdict
from reference.oracle import second_opinion
from tests.drawn import sheet

BANK = load()
SEEDS = range(2)  # `grader prove` goes through many more



def seeds(exercise):
    """The seeds that an exercise is tried with; one where answers are trained."""
    return SEEDS if exercise.libraries != TENSORFLOW else SEEDS[:1]


def drawn_for(make):
    """Parameters for each exercise, whatever `make` makes of it, and each seed."""
    return [
        pytest.param(e, *made, seed, id="-".join([e.slug, *name, str(seed)]), marks=pytest.mark.xdist_group(e.slug))
        for e in BANK
        for name, made in make(e)
        for seed in seeds(e)
    ]


each_exercise = pytest.mark.parametrize(
    "exercise", [pytest.param(e, id=e.slug, marks=pytest.mark.xdist_group(e.slug)) for e in BANK]
)
each_draw = pytest.mark.parametrize("exercise, seed", drawn_for(lambda e: [((), ())]))
each_misconception = pytest.mark.parametrize(
    "exercise, slip, seed", drawn_for(lambda e: [((m.name,), (m,)) for m in e.misconceptions])
)
each_alternative = pytest.mark.parametrize(
    "exercise, alternative, seed", drawn_for(lambda e: [((str(i),), (a,)) for i, a in enumerate(e.alternatives)])
)

_sheets = {}
_marks = {}


def drawn(exercise, seed):
    """The sheet of an exercise, drawn once for all tests."""
    key = exercise.slug, seed
    if key not in _sheets:
        _sheets[key] = sheet(exercise, seed)
    return _sheets[key]


def graded(exercise, functions, seed=0):
    """The mark of some functions, made once for all tests."""
    key = exercise.slug, seed, *functions.values()
    if key not in _marks:
        paper = drawn(exercise, seed)
        student = LocalStudent(functions, pure=exercise.rules.pure)
        _marks[key] = judge(paper, lambda: student, decider(paper))
    return _marks[key]


def failed(mark):
    return {o.trial for o in mark.outcomes if o.verdict is not Verdict.PASSED}


@each_draw
def test_the_solution_earns_all_points(exercise, seed):
    mark = graded(exercise, exercise.functions, seed)
    assert failed(mark) == set()
    assert mark.points == exercise.points


@each_alternative
def test_a_right_answer_in_another_style_earns_all_points(exercise, alternative, seed):
    mark = graded(exercise, exercise.replaced(alternative), seed)
    assert [(o.trial, o.facts) for o in mark.outcomes if o.verdict is not Verdict.PASSED] == []


@each_misconception
def test_each_misconception_is_caught_by_its_own_name(exercise, slip, seed):
    mark = graded(exercise, exercise.replaced(slip.wrong), seed)
    assert failed(mark), f"no claim tells {slip.name} from the solution"
    assert mark.misconception == slip.name


@each_exercise
def test_every_claim_catches_something(exercise):
    caught = set().union(*(failed(graded(exercise, exercise.replaced(m.wrong))) for m in exercise.misconceptions))
    assert caught == {claim.name for claim in exercise.claims}


@each_exercise
def test_public_claims_catch_two_misconceptions(exercise):
    public = {c.name for c in exercise.claims if not c.hidden}
    marks = [graded(exercise, exercise.replaced(m.wrong)) for m in exercise.misconceptions]
    assert sum(bool(failed(mark) & public) for mark in marks) >= 2


@each_exercise
def test_no_two_misconceptions_look_the_same(exercise):
    paper = drawn(exercise, 0)
    decide = decider(paper)
    names = list(paper.says)
    for i, one in enumerate(names):
        for other in names[i + 1 :]:
            pairs = [(t.slips[one], t.slips[other], t.tolerance) for t in paper.trials]
            assert any(differ(a, b, tolerance, decide) for a, b, tolerance in pairs), f"{one} looks like {other}"


def differ(one, other, tolerance, decide):
    if isinstance(one, NoAnswer) or isinstance(other, NoAnswer):
        return type(one) is not type(other) or one != other
    return difference(one, other, tolerance, decide) is not None


@each_draw
def test_solution_and_oracle_agree_on_every_drawn_case(exercise, seed):
    paper = drawn(exercise, seed)
    for trial in paper.trials:
        if isinstance(trial.experiment, Call):
            name = trial.experiment.function
            second = LocalStudent({name: second_opinion(exercise.chapter, name)})
            found = difference(trial.experiment.observe(second), trial.expected, trial.tolerance, decider(paper))
            assert found is None, (trial.name, found)


@each_exercise
def test_there_is_enough_to_learn_from(exercise):
    assert len(exercise.misconceptions) >= 4
    assert len(exercise.alternatives) >= 2
    assert len(exercise.hints) == 2
    assert any(not c.hidden for c in exercise.claims)
    assert any(c.hidden for c in exercise.claims)
    assert exercise.covers


@each_exercise
def test_the_stub_earns_nothing(exercise):
    def unwritten(*args, **kwargs):
        raise NotImplementedError

    mark = graded(exercise, dict.fromkeys(exercise.functions, unwritten))
    assert mark.points == 0
    assert mark.verdict in (Verdict.UNWRITTEN, Verdict.SIGNATURE)


@each_exercise
def test_misconceptions_take_what_the_solution_takes(exercise):
    for slip in exercise.misconceptions:
        for name, function in exercise.replaced(slip.wrong).items():
            if not isinstance(function, type):
                assert tuple(inspect.signature(function).parameters) == exercise.parameters[name]


@each_exercise
def test_both_languages_say_the_same_formulas(exercise):
    def formulas(text):
        return re.findall(r"\$\$.*?\$\$", text, re.S), sorted(re.findall(r"<<\w+>>", text))

    assert formulas(exercise.statement.en) == formulas(exercise.statement.fr)


def texts(exercise):
    yield from (exercise.title, exercise.statement, *exercise.holes.values(), *exercise.hints)
    yield from (c.claim for c in exercise.claims)
    yield from (m.says for m in exercise.misconceptions)


@each_exercise
def test_french_typography_is_french(exercise):
    for text in texts(exercise):
        prose = re.sub(r"`[^`]*`|\$\$.*?\$\$|\$[^$]*\$", "", text.fr, flags=re.S)
        assert not re.search(r"[^\s\u00a0\u202f][;?!]|\w:(\s|$)", prose), prose


@each_exercise
def test_names_are_claims_that_only_one_case_makes(exercise):
    names = [c.name for c in exercise.claims]
    assert len(set(names)) == len(names)
    assert all(isinstance(c, Case) or c.name not in exercise.functions for c in exercise.claims)
