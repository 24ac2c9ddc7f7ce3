"""Mutants before the judge: each is graded as a student's file is, in a confined process, with less patience."""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from grader.bank.spec import Exercise
from grader.exam.sheet import Sheet
from grader.exam.trials import values
from grader.grading.judges import Assignment, Judge
from grader.judging.judge import Mark, explains_all
from grader.proving.examine import errors_of, refused, remembering
from grader.proving.mutants import Mutant, unchanged
from grader.publishing.percent import code
from grader.words.limits import TENSORFLOW
from grader.words.verdict import Outcome, Verdict

SECONDS = 2.0, 4.0  # of a call, of all calls: a mutant that needs more never ends
VALUES = {Verdict.WRONG_VALUE, Verdict.WRONG_SHAPE, Verdict.LAW_BROKEN, Verdict.WRONG_TYPE, Verdict.PASSED}


@dataclass(frozen=True)
class Tried:
    """What became of a mutant.

    killed_by    the claims that refused it
    slip         the misconception that it equals, on every claim
    behaviour    what it showed on every claim, where that was values
    errors       claim → error of an answer refused for its value alone
    """

    mutant: str
    killed_by: tuple[str, ...]
    slip: str | None
    behaviour: tuple[str, ...]
    errors: Mapping[str, float]

    @property
    def killed(self) -> bool:
        return bool(self.killed_by)


class ProvingJudge(Judge):
    """A judge that remembers what it decided about formulas."""

    def __init__(self, assignment: Assignment) -> None:
        super().__init__(assignment)
        self.ask_algebra = remembering(self.ask_algebra)  # type: ignore[method-assign]


class BrokenJudgeError(Exception):
    """The judge itself failed; the text says on what."""


def patient(exercise: Exercise, paper: Sheet) -> Sheet:
    """The sheet that mutants are judged on: less time, whole answers kept, and no traps, which no mutant can meet."""
    call, total = SECONDS
    limits = replace(paper.limits, call_seconds=call, total_seconds=total)
    return replace(
        paper,
        limits=paper.limits if exercise.libraries == TENSORFLOW else limits,
        rules=replace(paper.rules, forbidden=()),
        picture="",
    )


def try_mutant(judge: Judge, exercise: Exercise, mutant: Mutant) -> Tried:
    """What the claims of an exercise make of one mutant."""
    made = graded(judge, exercise, mutant.source)
    refused = [o for o in made.outcomes if o.verdict is not Verdict.PASSED]
    if any(o.verdict is Verdict.BROKEN for o in refused):
        raise BrokenJudgeError(f"the judge broke on {exercise.slug}, {mutant.diff}: {refused[0].facts}")
    equals = made.misconception if explains_all(made.outcomes, made.misconception) else None
    return Tried(mutant.id, tuple(o.trial for o in refused), equals, behaviour(made.outcomes), errors_of(refused))


def graded(judge: Judge, exercise: Exercise, source: str) -> Mark:
    """The mark of one file, as a student gets it."""
    return judge.mark(exercise, {"modules": {}, "source": source, "cells": [], "imports": []})


def behaviour(outcomes: tuple[Outcome, ...]) -> tuple[str, ...]:
    """What was shown on every claim; empty where some showed no value, or a law could not even be asked."""
    if any(o.verdict not in VALUES or o.facts.get("unusable") for o in outcomes):
        return ()
    return tuple(f"{o.trial}: {o.verdict.value} {o.facts.get('answer', '')}" for o in outcomes)


def unfit_files(judge: Judge, exercise: Exercise, seed: int) -> list[str]:
    """What is wrong with the files that everything rests on: the solution's earn all, the empty stub nothing."""
    numbers = values(exercise, seed)
    right = {
        "the solution's own file": code(exercise, "en", numbers, hollow=False),
        "the solution as mutants are written": unchanged(exercise),
    }
    made = {name: graded(judge, exercise, source) for name, source in right.items()}
    troubles = [trouble for name, mark in made.items() for trouble in refused(name, mark)]
    stub = graded(judge, exercise, code(exercise, "en", numbers, hollow=True))
    if stub.points or stub.verdict is not Verdict.UNWRITTEN:
        troubles.append(f"the empty stub earns {stub.points:g} of {stub.max} and is {stub.verdict.value}")
    absent = [module for module in imported(exercise) if not is_there(module)]
    troubles += [f"{module}, which its file imports, is not there" for module in absent]
    return [f"{exercise.slug}: {trouble}" for trouble in troubles]


def imported(exercise: Exercise) -> Iterator[str]:
    """The modules that the head of a student's file imports, needed or not."""
    for node in ast.walk(ast.parse("\n".join(exercise.imports))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ModuleNotFoundError, ValueError):
        return False
