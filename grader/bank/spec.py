"""What an exercise is: the vocabulary in which authors write, as plain values."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.words.limits import NUMPY, SCIENCE, TENSORFLOW, Limits, Rules
from grader.words.text import Text

__all__ = [  # what authors write with
    "BEYOND_THE_BOOK", "NUMPY", "SCIENCE", "TENSORFLOW", "Case", "Check", "Draw", "Exercise", "Law", "Limits",
    "Misconception", "Rules", "Text",
]  # fmt: skip

BEYOND_THE_BOOK = ("beyond the book",)  # what an exercise covers that computes nothing of the book

Draw = Callable[..., tuple[Any, ...]]
Check = Callable[..., Any]


@dataclass(frozen=True)
class Case:
    """One call: `draw(rng, **values)` returns its arguments; the claim says what the call is about.

    `of` names the function called; an exercise with one function need not say it.
    """

    draw: Draw
    claim: Text
    hidden: bool = False
    points: int = 1
    tolerance: float | None = None
    of: str | None = None

    @property
    def name(self) -> str:
        return self.draw.__name__


@dataclass(frozen=True)
class Law:
    """A property: `check(student, rng, **values)` asks what it likes and returns what it observed.

    What the solution gives when it is asked the same is the right observation. `student.f(x)` calls the
    function f that is being judged; instances of its classes take operators, methods and attributes.
    """

    check: Check
    claim: Text
    hidden: bool = False
    points: int = 1
    tolerance: float | None = None

    @property
    def name(self) -> str:
        return self.check.__name__


@dataclass(frozen=True)
class Misconception:
    """A plausible wrong implementation, the sentence that explains it, and the share of points it may earn.

    `wrong` replaces the exercise's function; with several, it is a dict from name to function or class.
    """

    wrong: Callable[..., Any] | Mapping[str, Callable[..., Any]]
    says: Text
    named: str = ""
    share: float = 0.0

    @property
    def name(self) -> str:
        if self.named or isinstance(self.wrong, Mapping):
            return self.named
        return self.wrong.__name__


@dataclass(frozen=True)
class Exercise:
    """One thing to write, with all that is needed to explain it, to judge it and to prove the judgement.

    solution    the functions or classes a student writes, right; source text is taken from their files
    holes       whole bodies to write: "softmax", "Value.__mul__", each with its docstring
    given       helpers that the student receives written
    imports     import lines at the head of the student's file
    shapes      NumPy's signature notation, "(n,k)->(n,k)"; None where answers are not arrays
    values      numbers of the statement, drawn from the seed: `<<name>>` in texts, arguments of cases
    covers      rows of the book's catalogue, "1.22"; BEYOND_THE_BOOK where it has none
    equivalent  mutants that are right too, by the diff that `grader prove` shows or a part of it → the reason
    """

    slug: str
    chapter: str
    title: Text
    statement: Text
    solution: Callable[..., Any] | type | tuple[Callable[..., Any] | type, ...]
    holes: Mapping[str, Text]
    cases: tuple[Case, ...]
    misconceptions: tuple[Misconception, ...]
    hints: tuple[Text, Text]
    laws: tuple[Law, ...] = ()
    shapes: str | None = None
    values: Callable[[np.random.Generator], dict[str, Any]] | None = None
    given: tuple[Callable[..., Any] | type, ...] = ()
    imports: tuple[str, ...] = ("import numpy as np",)
    points: int = 10
    tolerance: float | None = None
    domain: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    picture: str | None = None
    prerequisites: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    libraries: str = NUMPY
    rules: Rules = Rules()
    limits: Limits = Limits()
    alternatives: tuple[Callable[..., Any] | Mapping[str, Callable[..., Any]], ...] = ()
    equivalent: Mapping[str, str] = field(default_factory=dict)

    @property
    def functions(self) -> dict[str, Callable[..., Any]]:
        """The solution's functions and classes by name: what a judge asks for."""
        solutions = self.solution if isinstance(self.solution, tuple) else (self.solution,)
        return {s.__name__: s for s in solutions}

    def replaced(self, wrong: Callable[..., Any] | Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
        """The functions with some of them replaced, as a misconception or an alternative does."""
        if isinstance(wrong, Mapping):
            return {**self.functions, **wrong}
        (name,) = self.functions
        return {name: wrong}

    @property
    def claims(self) -> tuple[Case | Law, ...]:
        """Cases then laws: all that earns points, in the order in which a student reads them."""
        return (*self.cases, *self.laws)

    @property
    def parameters(self) -> dict[str, tuple[str, ...]]:
        """Names of the parameters of each function (of a class: of its constructor, without self)."""
        return {name: tuple(inspect.signature(f).parameters) for name, f in self.functions.items()}
