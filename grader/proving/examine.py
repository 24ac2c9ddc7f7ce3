"""One exercise at one seed: do its claims accept what is right, and refuse what is wrong by its own name?"""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from grader.bank.spec import Exercise
from grader.edition.answers import observe
from grader.edition.drawn import sheet
from grader.edition.memory import Memory, default_folder
from grader.edition.nudge import in_single_precision
from grader.exam.sheet import Sheet
from grader.exam.trials import Call, NoAnswer, Trial
from grader.judging.compare import Decide, difference
from grader.judging.decide import Ask, decider, here
from grader.judging.judge import Mark, judge, mark, outcome
from grader.judging.measure import gap, largest
from grader.judging.naming import Observation, name_misconceptions
from grader.running.local import LocalStudent
from grader.running.wire import codec
from grader.words.limits import TENSORFLOW
from grader.words.verdict import Outcome, Stopped, Verdict

ORACLE = "reference.oracle"
PUBLIC = 2  # misconceptions that the public claims refuse by themselves, at least


@dataclass(frozen=True)
class Examined:
    """What one seed showed.

    troubles    what is not as it must be, in sentences
    caught      claim → the misconceptions that it refuses
    right       (claim, alternative) → error of that right answer
    single      the same for float32 arguments; None where the answer is refused
    wrong       claim → smallest error of a misconception that it refuses for its value
    answers     of the solution and the slips, on the wire
    """

    slug: str
    seed: int
    troubles: tuple[str, ...]
    caught: Mapping[str, frozenset[str]]
    right: Mapping[tuple[str, str], float]
    single: Mapping[tuple[str, str], float | None]
    wrong: Mapping[str, float]
    answers: bytes


def examine(exercise: Exercise, seed: int) -> Examined:
    """Everything about an exercise that needs no mutant, for one seed."""
    with np.errstate(all="ignore"):  # slips overflow, and may
        known = Memory(default_folder())(exercise, seed)
        paper = replace(sheet(exercise, seed, known), picture="")  # so that the judge keeps whole answers
        decide = decider(paper, remembering(here))
        slips = {m.name: judged_slip(paper, m.name, decide) for m in exercise.misconceptions}
        troubles = [
            *refused("the solution", judged(exercise, paper, exercise.functions, decide)),
            *refused_alternatives(exercise, paper, decide),
            *disagreements(paper, decide),
            *confused(slips),
        ]
        right, single = errors_of_alternatives(exercise, paper)
    return Examined(
        exercise.slug,
        seed,
        tuple(f"{exercise.slug}, seed {seed}: {trouble}" for trouble in troubles),
        {t.name: frozenset(name for name, m in slips.items() if t.name in failed(m)) for t in paper.trials},
        right,
        single,
        smallest(errors_of(m.outcomes) for m in slips.values()),
        codec.encode(known),
    )


def remembering(ask: Ask) -> Ask:
    """The same decisions about formulas, each taken once: a proof asks the same of many who answer alike."""
    taken: dict[str, dict[str, Any]] = {}

    def remembered(*question: Any) -> dict[str, Any]:
        key = repr(question)
        if key not in taken:
            taken[key] = ask(*question)
        return taken[key]

    return remembered


# Right answers are accepted


def judged(exercise: Exercise, paper: Sheet, functions: Mapping[str, Any], decide: Decide) -> Mark:
    student = LocalStudent(functions, pure=exercise.rules.pure)
    return judge(paper, lambda: student, decide)


def failed(made: Mark) -> dict[str, Outcome]:
    return {o.trial: o for o in made.outcomes if o.verdict is not Verdict.PASSED}


def refused(who: str, made: Mark) -> Iterator[str]:
    """A sentence for each claim that refuses what is right."""
    for name, found in failed(made).items():
        yield f"{who} is refused by {name}: {found.verdict.value} {told(found)}".rstrip()


def told(found: Outcome) -> str:
    """The facts that say most about a failure."""
    keys = ("rule", "type", "text", "where", "answer", "right", "got_shape", "expected_shape")
    return ", ".join(f"{key} {found.facts[key]}" for key in keys if found.facts.get(key) not in (None, ""))


def alternatives(exercise: Exercise) -> dict[str, Any]:
    """The right answers in another style, by name; those that have none, by number."""
    return {getattr(a, "__name__", f"alternative {i}"): a for i, a in enumerate(exercise.alternatives, 1)}


def refused_alternatives(exercise: Exercise, paper: Sheet, decide: Decide) -> Iterator[str]:
    for name, alternative in alternatives(exercise).items():
        yield from refused(name, judged(exercise, paper, exercise.replaced(alternative), decide))


def disagreements(paper: Sheet, decide: Decide) -> Iterator[str]:
    """Calls on which the oracle says something else than the solution; what it does not know, it does not say."""
    oracle = importlib.import_module(ORACLE)
    for trial in paper.trials:
        known = oracle.second_opinion(paper.chapter, getattr(trial.experiment, "function", ""))
        if known is not None and isinstance(trial.experiment, Call):
            said = observe(trial.experiment, LocalStudent({trial.experiment.function: known}))
            if difference(said, trial.expected, trial.tolerance, decide):
                yield f"the oracle disagrees with the solution on {trial.name}"


# Wrong ones are refused, by their own name


def judged_slip(paper: Sheet, name: str, decide: Decide) -> Mark:
    """The mark of a misconception, from the answers that are known already."""
    seen = [Observation(trial, shown(trial.slips[name]), 0.0) for trial in paper.trials]
    outcomes = [outcome(paper, observation, decide) for observation in seen]
    return mark(paper, name_misconceptions(paper, seen, outcomes, decide))


def shown(slip: Any) -> Any:
    return Stopped(Verdict(slip.verdict), type=slip.type, text=slip.text) if isinstance(slip, NoAnswer) else slip


def confused(slips: Mapping[str, Mark]) -> Iterator[str]:
    """Misconceptions that no claim refuses, or that are given the name of another."""
    for name, made in slips.items():
        if not failed(made):
            yield f"no claim tells {name} from the solution"
        elif made.misconception != name:
            yield f"{name} is taken for {made.misconception or 'nothing known'}"


# Errors


def errors_of(outcomes: Iterable[Outcome]) -> dict[str, float]:
    """Claim → error of the answer that it refuses for its value alone."""
    found = {}
    for o in outcomes:
        if o.evidence and o.facts.get("rung") == Verdict.WRONG_VALUE.value:
            error = gap(o.evidence.got, o.evidence.expected)
            if error is not None and np.isfinite(error) and error > 0:
                found[o.trial] = error
    return found


def smallest(found: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Claim → the smallest of its errors."""
    least: dict[str, float] = {}
    for errors in found:
        for name, error in errors.items():
            least[name] = min(error, least.get(name, error))
    return least


Errors = dict[tuple[str, str], float]


def errors_of_alternatives(exercise: Exercise, paper: Sheet) -> tuple[Errors, dict[tuple[str, str], float | None]]:
    """How far right answers lie from the solution's: as they are, and for arguments in single precision."""
    right: Errors = {}
    single: dict[tuple[str, str], float | None] = {}
    for name, alternative in alternatives(exercise).items():
        student = LocalStudent(exercise.replaced(alternative))
        for trial in paper.trials:
            error = gap(observe(trial.experiment, student), trial.expected)
            if error is not None:
                right[trial.name, name] = error
            rounded = in_single_precision(trial.experiment) if isinstance(trial.experiment, Call) else None
            if rounded and exercise.libraries != TENSORFLOW:
                single[trial.name, name] = accepted_error(trial, observe(rounded, student))
    return right, single


def accepted_error(trial: Trial, answer: Any) -> float | None:
    """The error of an answer; None where it is refused."""
    return None if difference(answer, trial.expected, trial.tolerance) else largest([gap(answer, trial.expected)])
