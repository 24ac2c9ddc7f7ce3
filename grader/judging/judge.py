"""From what a student's code answers to outcomes, and from outcomes to points. No file, no process.

Each trial is observed once. What differs from the expected observation is compared with what the known slips show
(`naming.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Any

import numpy as np

from grader.exam.sheet import Sheet
from grader.exam.trials import Property, Seeded, Trial, global_seed
from grader.judging import compare, show
from grader.judging.asked import asked, named
from grader.judging.compare import Decide, Difference, difference
from grader.judging.naming import Observation, name_misconceptions
from grader.values import Figure, Model, Opaque, Symbolic
from grader.words.failure import our_fault
from grader.words.verdict import Evidence, Outcome, Stopped, Verdict

QUICK = 0.25  # seconds: a call that took less is asked again, to see whether it answers the same
PATIENCE = 2  # calls that may run out of time, or fail by our fault, before the rest is not tried

ALL_TRIALS = {"total", "judge"}  # accounts of a whole exercise: once empty, no other trial is asked
HOPELESS = {Verdict.MISSING, Verdict.UNREADABLE, Verdict.UNDEFINED, Verdict.NOT_TRIED}  # no other trial can do better

PLAIN = (  # answers whose type may be told
    type(None), bool, int, float, complex, str, list, tuple, dict, np.ndarray, np.generic,
    Opaque, Symbolic, Figure, Model,
)  # fmt: skip

Students = Callable[[], Any]  # a student ready to be asked; a fresh one after the last has ended


@dataclass(frozen=True)
class Mark:
    """One exercise of one student: the verdict is the lowest rung that broke.

    What we failed to judge earns nothing: its points are `waiting`, for a person or for the next run.
    """

    slug: str
    verdict: Verdict
    points: float
    max: int
    misconception: str | None
    outcomes: tuple[Outcome, ...]
    notes: tuple[dict[str, Any], ...] = ()  # what was repaired in the submission
    waiting: float = 0.0


def judge(sheet: Sheet, students: Students, decide: Decide = compare.undecidable) -> Mark:
    """The mark of one student on one exercise.

    `students()` gives a student ready to be asked, whatever became of the one before; it raises Stopped
    where the submission does not load.
    """
    seen = observe_all(sheet, students)
    outcomes = [outcome(sheet, o, decide) for o in seen]
    outcomes = name_misconceptions(sheet, seen, outcomes, decide)
    if sheet.rules.repeatable:
        outcomes = ask_again(sheet, students, seen, outcomes, decide)
    return mark(sheet, outcomes)


def observe_all(sheet: Sheet, students: Students) -> list[Observation]:
    """Ask every trial, each of a living student; stop asking where nothing more can be learnt.

    Public trials come first: what their answers show is shown to students, so no code may know hidden arguments yet.
    """
    seen: dict[str, Observation] = {}
    for trial in sorted(sheet.trials, key=lambda t: t.hidden):
        seen[trial.name] = give_up(trial, list(seen.values())) or observe(trial, students)
    return [seen[trial.name] for trial in sheet.trials]


def give_up(trial: Trial, before: Sequence[Observation]) -> Observation | None:
    """What stands for an answer where asking is in vain: the reason of the last trial, or out of patience.

    Where we failed too often we have failed in the rest as well: nobody is told that it was not tried.
    """
    stops = [o.stopped for o in before if o.stopped]
    last = before[-1].stopped if before else None
    if last and (last.verdict in HOPELESS or last.facts.get("which") in ALL_TRIALS):
        return Observation(trial, last, 0.0)
    if last and sum(stop.verdict is Verdict.BROKEN for stop in stops) >= PATIENCE:
        return Observation(trial, next(stop for stop in stops if stop.verdict is Verdict.BROKEN), 0.0)
    if sum(stop.verdict is Verdict.TIMED_OUT for stop in stops) >= PATIENCE:
        return Observation(trial, Stopped(Verdict.NOT_TRIED), 0.0)
    return None


def observe(trial: Trial, students: Students, time: int = 0) -> Observation:
    """What one trial shows; an answer that a law cannot even work with breaks the law.

    `time` tells the first time of asking from the second: the global random state is another.
    """
    start, asked_of = perf_counter(), None
    try:
        asked_of = Seeded(students(), global_seed(trial.name) ^ time)
        value = trial.experiment.observe(asked_of)
    except Stopped as stopped:
        value = stopped
    except Exception as fault:
        if trial.is_law:  # the solution passes here, so the answer is what the law stumbled on
            value = Stopped(Verdict.LAW_BROKEN, unusable=type(fault).__name__, **returned(asked_of))
        else:
            value = Stopped(Verdict.BROKEN, how=our_fault(fault))
    return Observation(trial, value, perf_counter() - start)


def returned(student: Seeded | None) -> dict[str, Any]:
    """The type and the shape of a student's last answer, to be told where a law could not work with it."""
    answer = student.answered if student else None
    if not isinstance(answer, PLAIN):  # an object that stays with the student's code
        return {}
    shape = {"returned_shape": list(answer.shape)} if isinstance(answer, np.ndarray) else {}
    return {"returned": compare.kind(answer), **shape}


def outcome(sheet: Sheet, seen: Observation, decide: Decide) -> Outcome:
    """The verdict on one observation, and its witness."""
    trial, stopped = seen.trial, seen.stopped
    made = Outcome(trial.name, trial.hidden, Verdict.PASSED, seen.seconds)
    if stopped:
        return replace(made, verdict=stopped.verdict, facts={**called(trial), **stopped.facts})
    found = difference(seen.value, trial.expected, trial.tolerance, decide)
    if found is None:
        return made
    verdict = found.verdict
    if trial.is_law and verdict is not Verdict.UNDECIDED:
        verdict = Verdict.LAW_BROKEN
    facts = {**called(trial), **witness(sheet, seen, found)}
    return replace(made, verdict=verdict, facts=facts, evidence=evidence(sheet, seen))


def called(trial: Trial) -> dict[str, Any]:
    """The call that a case makes, to be shown; of a public law, which makes several, the lines that ask."""
    if not isinstance(trial.experiment, Property):
        return {"call": show.call(trial.experiment)}
    lines = "" if trial.hidden else asked(trial.experiment.check)
    return {"asked": lines} if lines else {}


def evidence(sheet: Sheet, seen: Observation) -> Evidence | None:
    """What a picture of this failure is drawn from, for the exercises where looking beats reading."""
    if sheet.picture is None:
        return None
    arguments = getattr(seen.trial.experiment, "arguments", ())
    return Evidence(tuple(arguments), seen.value, seen.trial.expected)


def witness(sheet: Sheet, seen: Observation, found: Difference) -> dict[str, Any]:
    """The smallest concrete evidence: where, what came, what was expected; both whole answers, shortened."""
    facts = {k: show.plain(v) for k, v in found.facts.items()}
    answer, right = show.beside(seen.value, seen.trial.expected, found.where)
    facts |= {"where": found.where, "rung": found.verdict.value, "answer": answer, "right": right}
    if isinstance(seen.trial.experiment, Property):
        facts["where"] = named(seen.trial.experiment.check, found.where)
        if isinstance(seen.trial.expected, (dict, list, tuple, np.ndarray)):
            off = show.untrue(seen.value, seen.trial.expected) or {}
            facts["untrue"] = {named(seen.trial.experiment.check, place): value for place, value in off.items()}
    if found.verdict is Verdict.WRONG_SHAPE and sheet.shapes and not found.where:
        facts["signature"] = sheet.shapes
    return facts


def ask_again(
    sheet: Sheet, students: Students, seen: Sequence[Observation], outcomes: Sequence[Outcome], decide: Decide
) -> list[Outcome]:
    """Ask the quick calls a second time, last one first: a right answer must be right twice."""
    again = {i for i, o in enumerate(outcomes) if o.verdict is Verdict.PASSED and o.seconds < QUICK}
    again -= {i for i, o in enumerate(seen) if o.trial.is_law}
    checked = list(outcomes)
    for i in sorted(again, reverse=True):
        second = outcome(sheet, observe(seen[i].trial, students, time=1), decide)
        if second.verdict is not Verdict.PASSED:
            facts = {**second.facts, "rule": "repeatable"}
            checked[i] = replace(outcomes[i], verdict=Verdict.RULE_BROKEN, facts=facts)
    return checked


def mark(sheet: Sheet, outcomes: Sequence[Outcome]) -> Mark:
    """Points are the share of the trials that passed; those of trials that we failed to judge wait."""
    verdict = min((o.verdict for o in outcomes), key=lambda v: v.rung)
    weights = {t.name: t.points for t in sheet.trials}
    share, ours = (
        sum(weights[o.trial] for o in outcomes if o.verdict is verdict) / sum(weights.values())
        for verdict in (Verdict.PASSED, Verdict.BROKEN)
    )
    misconception = commonest([o.misconception for o in outcomes])
    if explains_all(outcomes, misconception):
        share = max(share, sheet.shares.get(misconception or "", 0.0))
    points, waiting = (round(part * sheet.points, 2) for part in (share, ours))
    return Mark(sheet.slug, verdict, points, sheet.points, misconception, tuple(outcomes), waiting=waiting)


def explains_all(outcomes: Sequence[Outcome], misconception: str | None) -> bool:
    """Whether one slip accounts for every trial that did not pass."""
    return all(o.verdict is Verdict.PASSED or o.misconception == misconception for o in outcomes)


def commonest(names: Sequence[str | None]) -> str | None:
    """The name given most often, None if there is none."""
    given = [n for n in names if n]
    return max(given, key=given.count, default=None)
