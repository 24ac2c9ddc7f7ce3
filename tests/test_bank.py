"""What must hold of every exercise, whoever wrote it; what does not is said in sentences."""

import inspect
import re
from dataclasses import replace
from functools import cache

import pytest

from grader.bank.load import load
from grader.bank.spec import BEYOND_THE_BOOK, Law
from grader.edition.drawn import sheet
from grader.judging.decide import decider
from grader.judging.judge import judge
from grader.proving import examine
from grader.proving.proof import useless_claims, weak_in_public
from grader.running.local import LocalStudent
from grader.running.wire import codec
from grader.words.limits import TENSORFLOW
from grader.words.text import LANGUAGES, Text
from grader.words.verdict import Verdict
from reference.oracle import second_opinion
from tests.proving import toys

BANK = {e.slug: e for e in load()}
SEEDS = range(2)  # `grader prove` goes through many more
LEAST = {"misconceptions": (4, "@slip"), "alternatives": (2, "@alternative")}


def seeds(exercise):
    """The seeds that an exercise is tried with; one where answers are trained."""
    return SEEDS if exercise.libraries != TENSORFLOW else SEEDS[:1]


def param(slug, *more):
    return pytest.param(BANK[slug], *more, id="-".join([slug, *map(str, more)]), marks=pytest.mark.xdist_group(slug))


each_exercise = pytest.mark.parametrize("exercise", [param(slug) for slug in BANK])
each_draw = pytest.mark.parametrize("exercise, seed", [param(slug, s) for slug, e in BANK.items() for s in seeds(e)])


@cache
def examined(slug, seed):
    """What one seed shows of an exercise, tried once for all tests."""
    return examine.examine(BANK[slug], seed)


def said(sentences):
    return "\n".join(sentences)


# What is right is accepted, what is wrong is refused by its own name


@each_draw
def test_right_answers_are_accepted_and_wrong_ones_known(exercise, seed):
    troubles = examined(exercise.slug, seed).troubles
    assert not troubles, said(troubles)


@each_exercise
def test_every_claim_catches_something_and_public_ones_two_slips(exercise):
    first = [examined(exercise.slug, 0)]
    troubles = [*useless_claims(exercise, first), *weak_in_public(exercise, first)]
    assert not troubles, said(troubles)


@each_exercise
def test_the_stub_earns_nothing(exercise):
    def unwritten(*args, **kwargs):
        raise NotImplementedError

    paper = sheet(exercise, 0, codec.decode(examined(exercise.slug, 0).answers))
    student = LocalStudent(dict.fromkeys(exercise.functions, unwritten))
    mark = judge(paper, lambda: student, decider(paper))
    assert mark.points == 0, f"{exercise.slug}: the empty stub earns {mark.points:g}; ask for more"
    assert mark.verdict in (Verdict.UNWRITTEN, Verdict.SIGNATURE)


# There is enough of all


def lacking(exercise):
    """What an exercise has too little of, and what to write."""
    for part, (least, decorator) in LEAST.items():
        if (number := len(getattr(exercise, part))) < least:
            yield f"{number} {part}; write at least {least}, each below {decorator}"
    if len(exercise.hints) != 2:
        yield f"{len(exercise.hints)} hints; write two: hints=(Text(…), Text(…)), the second nearer to the answer"
    if all(claim.hidden for claim in exercise.claims):
        yield "no public claim: a student could not check anything; leave hidden=True out of some"
    if not any(claim.hidden for claim in exercise.claims):
        yield "no hidden claim: an answer may be written for those that are shown; give some hidden=True"
    if not exercise.covers:
        yield "covers is empty; name rows of the chapter's catalogue, or write covers=BEYOND_THE_BOOK"


def unsure(exercise):
    """Functions that cases call and that only one person wrote."""
    one = next(iter(exercise.functions))
    for name in dict.fromkeys(case.of or one for case in exercise.cases):
        if second_opinion(exercise.chapter, name) is None:
            yield f"no {name} in reference/oracle/ch{exercise.chapter}.py; write it once more there, in loops"


def unlike(exercise):
    """Slips that do not take what the solution takes."""
    for slip in exercise.misconceptions:
        for name, function in exercise.replaced(slip.wrong).items():
            if not isinstance(function, type):
                taken, wanted = tuple(inspect.signature(function).parameters), exercise.parameters[name]
                if taken != wanted:
                    yield f"{slip.name}: {name} takes ({', '.join(taken)}); give it ({', '.join(wanted)})"


def unclear(exercise):
    """Names of claims that stand for two things."""
    names = [claim.name for claim in exercise.claims]
    yield from (f"{name} names two claims; rename one" for name in sorted({n for n in names if names.count(n) > 1}))
    for claim in exercise.claims:
        if isinstance(claim, Law) and claim.name in exercise.functions:
            yield f"the law {claim.name} has the name of a function to write; rename it"


@each_exercise
@pytest.mark.parametrize("check", [lacking, unsure, unlike, unclear])
def test_there_is_enough_to_learn_from(exercise, check):
    troubles = list(check(exercise))
    assert not troubles, said([f"{exercise.slug}:", *troubles])


# The texts


def texts(exercise):
    """What each text is, and the text."""
    yield from (("title", exercise.title), ("statement", exercise.statement))
    yield from ((f"docstring of {name}", text) for name, text in exercise.holes.items())
    yield from ((f"hint {number}", text) for number, text in enumerate(exercise.hints, 1))
    yield from ((f"claim {claim.name}", claim.claim) for claim in exercise.claims)
    yield from ((f"slip {slip.name}", slip.says) for slip in exercise.misconceptions)


def silent(exercise):
    for what, text in texts(exercise):
        yield from (f"{what}: empty in {language}" for language in LANGUAGES if not text[language].strip())


def different(exercise):
    """Displayed formulas and blanks that one language has and the other has not."""
    patterns = {"displayed formulas": (r"\$\$.*?\$\$", list), "blanks": (r"<<\w+>>", sorted)}
    for what, (pattern, order) in patterns.items():
        en, fr = (order(re.findall(pattern, exercise.statement[language], re.S)) for language in LANGUAGES)
        if en != fr:
            yield f"the {what} of the statements differ: English {en}, French {fr}; make them the same"


def untypeset(exercise):
    """French punctuation without its space."""
    for what, text in texts(exercise):
        prose = re.sub(r"`[^`]*`|\$\$.*?\$\$|\$[^$]*\$", "", text.fr, flags=re.S)
        for found in re.finditer(r"\S*[^\s\u00a0\u202f][;?!]|\w+:(?=\s|$)", prose):
            yield f"{what}: write a space before the last sign of “{found[0]}”"


@each_exercise
@pytest.mark.parametrize("check", [silent, different, untypeset])
def test_both_languages_say_the_same_as_each_is_written(exercise, check):
    troubles = list(check(exercise))
    assert not troubles, said([f"{exercise.slug}:", *troubles])


# What is amiss is noticed


def strong(**changes):
    """The toy that holds, changed."""
    return replace(toys.STRONG, **changes)


TWO = Text(en="$$ 2 $$ of <<k>>", fr="$$ 3 $$ de <<n>>")
LACKS = {
    "few slips": (lacking, strong(misconceptions=()), "0 misconceptions; write at least 4, each below @slip"),
    "few alternatives": (lacking, strong(alternatives=()), "0 alternatives; write at least 2, each below @alternative"),
    "one hint": (lacking, strong(hints=toys.STRONG.hints[:1]), "1 hints; write two"),
    "nothing public": (lacking, strong(cases=toys.STRONG.cases[1:]), "no public claim"),
    "nothing hidden": (lacking, strong(cases=toys.STRONG.cases[:1]), "no hidden claim"),
    "nothing covered": (lacking, toys.STRONG, "covers is empty"),
    "no oracle": (unsure, toys.STRONG, "no drift in reference/oracle/ch00_toys.py"),
    "other parameters":
        (unlike, strong(misconceptions=toys.slips(abs)), "abs: drift takes (x); give it (x, k)"),
    "a name twice": (unclear, strong(cases=toys.STRONG.cases * 2), "a_single_row names two claims"),
    "a law of a function": (unclear, strong(laws=(Law(toys.drift, TWO),)), "the law drift has the name of a function"),
    "no French": (silent, strong(title=Text(en="a", fr=" ")), "title: empty in fr"),
    "another formula": (different, strong(statement=TWO), "the displayed formulas of the statements differ"),
    "another blank": (different, strong(statement=TWO), "the blanks of the statements differ"),
    "English signs": (untypeset, strong(title=Text(en="a: b", fr="a: b")), "before the last sign of “a:”"),
}  # fmt: skip


@pytest.mark.parametrize("check, exercise, sentence", LACKS.values(), ids=LACKS)
def test_what_an_exercise_lacks_is_said(check, exercise, sentence):
    assert any(sentence in trouble for trouble in check(exercise)), list(check(exercise))


def changing(x, k):
    x += k
    return x.mean(axis=0)


WEAK = {
    "a solution that is refused": (strong(solution=changing), "the solution is refused by a_mean_that_moves"),
    "an alternative that is refused": (strong(alternatives=(toys.over_the_wrong_axis,)), "over_the_wrong_axis is ref"),
    "a slip that nothing notices": (strong(misconceptions=toys.slips(toys.with_mean)), "no claim tells with_mean"),
    "two slips that look the same":
        (strong(misconceptions=toys.slips(toys.forgets_to_move, toys.forgets_the_move)), "taken for forgets_to_move"),
}  # fmt: skip


@pytest.mark.parametrize("exercise, sentence", WEAK.values(), ids=WEAK)
def test_a_weak_exercise_is_noticed(exercise, sentence):
    troubles = examine.examine(exercise, 0).troubles
    assert any(sentence in trouble for trouble in troubles), troubles


def test_a_solution_that_the_oracle_contradicts_is_noticed(monkeypatch):
    monkeypatch.setattr(examine, "ORACLE", "tests.proving.wrong_oracle")
    assert any("the oracle disagrees" in trouble for trouble in examine.examine(toys.STRONG, 1).troubles)


def test_a_claim_that_catches_nothing_is_noticed():
    weak = strong(laws=(Law(toys.nothing_is_asked, TWO),))
    (trouble,) = useless_claims(weak, [examine.examine(weak, 0)])
    assert "nothing_is_asked refuses no misconception; remove it" in trouble


def test_public_claims_that_catch_almost_nothing_are_noticed():
    weak = strong(cases=toys.STRONG.cases[1:])
    (trouble,) = weak_in_public(weak, [examine.examine(weak, 0)])
    assert "the public claims refuse 0 misconceptions, not 2" in trouble


def test_an_honest_stranger_to_the_book_lacks_nothing():
    assert list(lacking(strong(covers=BEYOND_THE_BOOK))) == []
