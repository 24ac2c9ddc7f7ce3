"""An exercise drawn for one seed: its whole sheet, numbers filled in, or the public part of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from grader.bank.spec import Exercise
from grader.edition.answers import answers
from grader.edition.blanks import filled_sheet
from grader.exam import sheet as exam
from grader.exam.sheet import Sheet
from grader.exam.trials import values

UNKNOWN: dict[str, Any] = {"expected": None, "slips": {}, "stops": {}, "loose": []}


def sheet(exercise: Exercise, seed: int, known: Mapping[str, dict[str, Any]] | None = None) -> Sheet:
    """The whole sheet of an exercise, hidden trials included; its answers are computed unless they are `known`."""
    return exam.sheet(exercise, seed, answers(exercise, seed) if known is None else known)


def drawn(exercise: Exercise, seed: int, known: Mapping[str, dict[str, Any]] | None = None) -> Sheet:
    """The sheet with the numbers of the statement filled into what it says."""
    return filled_sheet(sheet(exercise, seed, known), values(exercise, seed))


def undrawn(exercise: Exercise, seed: int) -> Sheet:
    """The sheet of an exercise that nobody answers: its claims, without what is expected."""
    return replace(drawn(exercise, seed, {claim.name: UNKNOWN for claim in exercise.claims}), answered=False)


def public_part(exercise: Exercise) -> Exercise:
    """The exercise without its hidden claims."""
    return replace(
        exercise,
        cases=tuple(case for case in exercise.cases if not case.hidden),
        laws=tuple(law for law in exercise.laws if not law.hidden),
    )
