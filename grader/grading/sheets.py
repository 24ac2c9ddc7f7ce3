"""The sheets of an assignment, from answers that its results hold or that are computed now."""

from __future__ import annotations

from collections.abc import Mapping

from grader.bank.spec import Exercise
from grader.edition.answers import compute
from grader.edition.drawn import drawn
from grader.exam.sheet import Sheet
from grader.grading.store import Store


def sheets(
    exercises: tuple[Exercise, ...], seed: int, store: Store, prints: Mapping[str, str], jobs: int
) -> dict[str, Sheet]:
    """The sheet of every exercise, from answers that the store knows or that are computed now."""
    unknown = [e for e in exercises if store.answers(e.slug, prints[e.slug]) is None]
    for slug, computed in compute(unknown, seed, jobs):
        store.save_answers(slug, prints[slug], computed)
    return {e.slug: drawn(e, seed, store.answers(e.slug, prints[e.slug])) for e in exercises}
