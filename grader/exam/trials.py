"""From an exercise and a seed to its trials: what is asked, and what should come back.

A case asks one call, a law asks what it likes. Both are *experiments* on a student, who may be the
solution (what it gives is expected), a misconception (what it gives is a slip), or somebody's file.
"""

from __future__ import annotations

import hashlib
import inspect
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol
from zlib import crc32

import numpy as np

from grader.bank.spec import Case, Check, Exercise, Law
from grader.words.numbers import is_numeric_list
from grader.words.text import Text

ROLE_VALUES, ROLE_CLAIM = "values", "claim"


def entropy(seed: int, *names: str) -> int:
    """A number of its own for every named thing; neither the seed nor another's number follows from it.

    >>> entropy(0, "softmax", "rows_sum_to_one") == entropy(0, "softmax", "rows_sum_to_one")
    True
    >>> entropy(0, "softmax") == entropy(1, "softmax")
    False
    """
    return int.from_bytes(hashlib.sha256("\0".join((str(seed), *names)).encode()).digest()[:16])


def stream(seed: int, *names: str) -> np.random.Generator:
    """A random stream of its own for every named thing: adding one never disturbs another."""
    return np.random.default_rng(entropy(seed, *names))


class Experiment(Protocol):
    """What is done to a student: it returns what was observed, or raises Stopped."""

    def observe(self, student: Any) -> Any: ...


@dataclass(frozen=True)
class Call:
    """One call of one function."""

    function: str
    arguments: tuple[Any, ...]

    def observe(self, student: Any) -> Any:
        return getattr(student, self.function)(*self.arguments)


@dataclass(frozen=True)
class Property:
    """A law with its own random stream: every student is asked with the same numbers.

    Where answers are `arrays`, a law is given arrays, whether the student returned those or lists.
    """

    check: Check
    entropy: int
    values: Mapping[str, Any]
    arrays: bool = False

    def observe(self, student: Any) -> Any:
        asked = InArrays(student) if self.arrays else student
        return apply(self.check, self.values, asked, np.random.default_rng(self.entropy))


@dataclass(frozen=True)
class InArrays:
    """A student whose lists of numbers come back as arrays: both are right, and a law need not care."""

    student: Any

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def ask(*arguments: Any) -> Any:
            answer = getattr(self.student, name)(*arguments)
            return np.array(answer) if is_numeric_list(answer) else answer

        return ask


@dataclass
class Seeded:
    """A student whose every call starts from a known global random state; the last answer is kept."""

    student: Any
    seed: int
    answered: Any = None

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def ask(*arguments: Any, **keywords: Any) -> Any:
            self.answered = self.student.ask("call", name, *arguments, seed=self.seed, **keywords)
            return self.answered

        return ask


def global_seed(name: str) -> int:
    """The global random state in which a claim is asked: of the solution, of slips and of students alike."""
    return crc32(name.encode())


GIST = 160  # characters of an exception's text


@dataclass(frozen=True)
class NoAnswer:
    """What was observed where nothing came back: how it stopped, and the gist of what an exception said."""

    verdict: str
    type: str = ""
    text: str = ""


@dataclass(frozen=True)
class Trial:
    """One claim, drawn: what we ask, what we expect to observe, and what known slips would show."""

    name: str
    claim: Text
    hidden: bool
    points: int
    tolerance: float | None
    experiment: Call | Property
    expected: Any
    slips: Mapping[str, Any] = field(default_factory=dict)
    loose: frozenset[str] = frozenset()  # slips whose answers follow the last digits of the arguments

    @property
    def is_law(self) -> bool:
        return isinstance(self.experiment, Property)


def apply(function: Callable[..., Any], values: Mapping[str, Any], *leading: Any) -> Any:
    """Call with the leading arguments, then with those of the values that the function names."""
    wanted = list(inspect.signature(function).parameters)[len(leading) :]
    return function(*leading, **{name: values[name] for name in wanted})


def values(exercise: Exercise, seed: int) -> dict[str, Any]:
    """The numbers of the statement for one seed."""
    return exercise.values(stream(seed, exercise.slug, ROLE_VALUES)) if exercise.values else {}


def experiment(exercise: Exercise, claim: Case | Law, seed: int) -> Call | Property:
    """The claim with its numbers drawn."""
    number = entropy(seed, exercise.slug, ROLE_CLAIM, claim.name)
    drawn = values(exercise, seed)
    if isinstance(claim, Law):
        return Property(claim.check, number, drawn, arrays=exercise.shapes is not None)
    function = claim.of or next(iter(exercise.functions))
    return Call(function, tuple(apply(claim.draw, drawn, np.random.default_rng(number))))


def gist(said: object) -> str:
    """The beginning of what an exception says, without what differs from time to time: numbers, addresses, colours.

    >>> gist("Layer dense_7 got shape (2, 3)") == gist("Layer dense got shape (5, 4)")
    True
    >>> gist("<f at 0x7ffe> failed")
    '<f at > failed'
    """
    plain = re.sub(r"\x1b\[[0-9;]*m", "", str(said))
    return re.sub(r"0x[0-9a-f]+|(_?\d+)+", "", plain)[:GIST]


def trials(exercise: Exercise, seed: int, known: Mapping[str, dict[str, Any]]) -> tuple[Trial, ...]:
    """Every claim of an exercise, drawn for one seed; `known` are its answers."""
    return tuple(trial(exercise, claim, seed, known[claim.name]) for claim in exercise.claims)


def trial(exercise: Exercise, claim: Case | Law, seed: int, known: Mapping[str, Any]) -> Trial:
    """One claim, drawn for a seed, with its answers."""
    stops = {name: NoAnswer(*stop) for name, stop in known["stops"].items()}
    return Trial(
        name=claim.name,
        claim=claim.claim,
        hidden=claim.hidden,
        points=claim.points,
        tolerance=claim.tolerance or exercise.tolerance,
        experiment=experiment(exercise, claim, seed),
        expected=known["expected"],
        slips={m.name: known["slips"].get(m.name, stops.get(m.name)) for m in exercise.misconceptions},
        loose=frozenset(known["loose"]),
    )
