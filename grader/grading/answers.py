"""What the solution and the known slips answer: computed once for an assignment, kept beside its results.

The reference runs in processes of its own, so that neither the judge nor its parent ever imports TensorFlow.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import numpy as np

from grader.bank.blanks import filled_sheet
from grader.bank.sheet import Sheet, sheet
from grader.bank.spec import Exercise
from grader.bank.trials import answers, values
from grader.grading.store import Store
from grader.running import wire


def sheets(
    exercises: tuple[Exercise, ...], seed: int, store: Store, prints: Mapping[str, str], jobs: int
) -> dict[str, Sheet]:
    """The sheet of every exercise, from answers that the store knows or that are computed now."""
    unknown = [e for e in exercises if store.answers(e.slug, prints[e.slug]) is None]
    for slug, computed in compute(unknown, seed, jobs):
        store.save_answers(slug, prints[slug], computed)
    return {e.slug: drawn(e, seed, store.answers(e.slug, prints[e.slug])) for e in exercises}


def drawn(exercise: Exercise, seed: int, known: dict[str, Any] | None) -> Sheet:
    """The sheet with its answers, the numbers of the statement filled into what it says."""
    return filled_sheet(sheet(exercise, seed, known), values(exercise, seed))


def compute(exercises: list[Exercise], seed: int, jobs: int) -> Iterator[tuple[str, bytes]]:
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
        underway = {pool.submit(answered, n, seed): e.slug for n, e in enumerate(exercises)}
        for future in as_completed(underway):
            yield underway[future], future.result()


waiting: list[Exercise] = []


def prepare(exercises: list[Exercise]) -> None:
    waiting[:] = exercises


def answered(index: int, seed: int) -> bytes:
    with np.errstate(all="ignore"):  # slips overflow, and may
        return wire.encode(answers(waiting[index], seed))
