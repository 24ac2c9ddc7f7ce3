"""What the solution and the known slips answer: computed once for an edition, and remembered.

The reference runs in processes of its own, so that neither the judge nor its parent ever imports TensorFlow.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import astuple
from typing import Any

import numpy as np

from grader.bank.spec import Case, Exercise, Law
from grader.edition.nudge import moved
from grader.exam.trials import Call, Experiment, NoAnswer, Property, Seeded, experiment, gist, global_seed
from grader.judging.measure import gap
from grader.running.local import LocalStudent
from grader.running.wire import codec
from grader.words.limits import TENSORFLOW
from grader.words.numbers import TOLERANCE
from grader.words.verdict import Stopped, Verdict

LOOSE = 0.01  # of the tolerance: an answer that moves by more with the last digits of its arguments is not written down


def answers(exercise: Exercise, seed: int) -> dict[str, dict[str, Any]]:
    """The answer to every claim of an exercise."""
    return {claim.name: answer(exercise, claim, seed) for claim in exercise.claims}


def answer(exercise: Exercise, claim: Case | Law, seed: int) -> dict[str, Any]:
    """What the solution shows, what each slip shows, and how those stop that show nothing: plain data."""
    what = experiment(exercise, claim, seed)

    def student(functions: Mapping[str, Callable[..., Any]]) -> Seeded:
        return Seeded(LocalStudent(functions), global_seed(claim.name))

    expected = what.observe(student(exercise.functions))  # first: only what is imported by now can be seeded
    slips = {m.name: observe(what, student(exercise.replaced(m.wrong))) for m in exercise.misconceptions}
    return {
        "expected": expected,
        "slips": {name: slip for name, slip in slips.items() if not isinstance(slip, NoAnswer)},
        "stops": {name: [*astuple(slip)] for name, slip in slips.items() if isinstance(slip, NoAnswer)},
        "loose": loose(exercise, claim, what, student, slips),
    }


def loose(
    exercise: Exercise, claim: Case | Law, what: Call | Property, student: Callable[..., Seeded], slips: dict[str, Any]
) -> list[str]:
    """The slips whose answers follow the last digits of the arguments: another processor may give others.

    Trainings are not made a second time for it.
    """
    again = moved(what) if isinstance(what, Call) and exercise.libraries != TENSORFLOW else None
    if again is None:
        return []
    room = LOOSE * (claim.tolerance or exercise.tolerance or TOLERANCE)
    second = {m.name: observe(again, student(exercise.replaced(m.wrong))) for m in exercise.misconceptions}
    return [name for name, slip in slips.items() if (gap(second[name], slip) or 0.0) > room]


def observe(what: Experiment, student: Any) -> Any:
    """What a slip shows, NoAnswer where it stops or where a law cannot work with its answer."""
    try:
        return what.observe(student)
    except Stopped as stopped:
        return NoAnswer(stopped.verdict.value, str(stopped.facts.get("type", "")), gist(stopped.facts.get("text", "")))
    except Exception as unusable:  # the solution passes here, so it is the slip that the law stumbled on
        return NoAnswer(Verdict.LAW_BROKEN.value, type(unusable).__name__)


# Many at once


def compute(exercises: Sequence[Exercise], seed: int, jobs: int) -> Iterator[tuple[str, bytes]]:
    """Exercise, and its answers on the wire, as they come; the exercises side by side, one process each.

    A process that somebody kills costs the work underway; two that die over the same answers raise BrokenProcessPool.
    """
    left = {e.slug: e for e in exercises}
    for last in (False, True):
        try:
            for slug, encoded in side_by_side(list(left.values()), seed, jobs):
                del left[slug]
                yield slug, encoded
            return
        except BrokenProcessPool:
            if last:
                raise


def side_by_side(exercises: list[Exercise], seed: int, jobs: int) -> Iterator[tuple[str, bytes]]:
    if not exercises:
        return
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(min(jobs, len(exercises)), context, initializer=prepare, initargs=(exercises,)) as pool:
        longest_first = sorted(enumerate(exercises), key=lambda place: place[1].libraries != TENSORFLOW)
        underway = {pool.submit(answered, n, seed): e.slug for n, e in longest_first}
        for future in as_completed(underway):
            yield underway[future], future.result()


waiting: list[Exercise] = []


def prepare(exercises: list[Exercise]) -> None:
    waiting[:] = exercises


def answered(index: int, seed: int) -> bytes:
    with np.errstate(all="ignore"):  # slips overflow, and may
        return codec.encode(answers(waiting[index], seed))
