"""A sheet: one exercise as the judge reads it, live from the bank or thawed from a student's kit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from grader.bank.spec import Exercise
from grader.exam.trials import Trial, trials
from grader.words.limits import NUMPY, Limits, Rules
from grader.words.text import Text


@dataclass(frozen=True)
class Label:
    """What is written on an exercise: enough to list it, and to find it in a file."""

    slug: str
    chapter: str
    title: Text
    points: int
    functions: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """What is asked, what is expected, and under which rules: all that a judge knows of an exercise.

    functions    parameters of each function or class asked for
    objects      the classes among them: their instances stay where the student's code runs
    says         misconception → the sentence that explains it
    shares       misconception → share of the points it earns all the same, where it earns any
    """

    slug: str
    chapter: str
    title: Text
    functions: Mapping[str, tuple[str, ...]]
    trials: tuple[Trial, ...]
    objects: tuple[str, ...] = ()
    shapes: str | None = None
    says: Mapping[str, Text] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    hints: tuple[Text, ...] = ()
    points: int = 10
    libraries: str = NUMPY
    rules: Rules = field(default_factory=Rules)
    limits: Limits = field(default_factory=Limits)
    domain: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    picture: str | None = None
    answered: bool = True  # whether its trials know what is expected


def sheet(exercise: Exercise, seed: int, known: Mapping[str, dict[str, Any]]) -> Sheet:
    """The whole sheet of an exercise, hidden trials included; `known` are its answers."""
    return Sheet(
        slug=exercise.slug,
        chapter=exercise.chapter,
        title=exercise.title,
        functions=exercise.parameters,
        trials=trials(exercise, seed, known),
        objects=tuple(name for name, f in exercise.functions.items() if isinstance(f, type)),
        shapes=exercise.shapes,
        says={m.name: m.says for m in exercise.misconceptions},
        shares={m.name: m.share for m in exercise.misconceptions if m.share},
        hints=exercise.hints,
        points=exercise.points,
        libraries=exercise.libraries,
        rules=exercise.rules,
        limits=exercise.limits,
        domain=exercise.domain,
        form=exercise.form,
        picture=exercise.picture,
    )
