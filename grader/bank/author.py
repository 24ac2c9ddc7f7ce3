"""How an author writes an exercise: each sentence right above the code that it speaks of.

    @case(fr="une seule ligne", hidden=True)
    def a_single_row(rng):
        return (rng.normal(size=(1, 5)),)

    @slip(en="You divide the logits. Take the exponential first.",
          fr="Vous divisez les logits. Prenez d'abord l'exponentielle.")
    def divides_the_logits(z):
        return z / z.sum(axis=1, keepdims=True)

    EXERCISE = exercise(__name__, slug="softmax", …)

A decorator leaves what it stands above as it is, and notes on it what the author says; `exercise` collects the
notes of a module in reading order.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from types import FunctionType
from typing import Any

from grader.bank.collect import NOTE, AuthorError, Instead, exercise, file_of
from grader.bank.spec import BEYOND_THE_BOOK, Case, Law
from grader.words.limits import NUMPY, SCIENCE, TENSORFLOW, Limits, Rules
from grader.words.text import Text

__all__ = [
    "BEYOND_THE_BOOK", "NUMPY", "SCIENCE", "TENSORFLOW", "AuthorError", "Limits", "Rules", "Text", "alternative",
    "case", "exercise", "law", "slip",
]  # fmt: skip

Decorator = Callable[[Any], Any]


def case(
    *misplaced: Any,
    fr: str = "",
    en: str = "",
    of: str | None = None,
    hidden: bool = False,
    points: int = 1,
    tolerance: float | None = None,
) -> Decorator:
    """The function below draws the arguments of one call; without `en`, its name is its claim in English."""
    refuse_bare(misplaced, '@case(fr="…")')

    def note(draw: Any) -> Any:
        parameters = claimed(draw, "case", fr)
        if parameters[:1] != ["rng"] or "student" in parameters:
            raise AuthorError(f"{place(draw)}: a case starts def {draw.__name__}(rng, …); with a student it is a @law")
        return noted(draw, Case(draw, Text(en or spelt(draw), fr), hidden, points, tolerance, of))

    return note


def law(
    *misplaced: Any, fr: str = "", en: str = "", hidden: bool = False, points: int = 1, tolerance: float | None = None
) -> Decorator:
    """The function below asks the student's code and returns what it saw; without `en`, its name is its claim."""
    refuse_bare(misplaced, '@law(fr="…")')

    def note(check: Any) -> Any:
        if claimed(check, "law", fr)[:2] != ["student", "rng"]:
            raise AuthorError(f"{place(check)}: a law starts def {check.__name__}(student, rng, …)")
        return noted(check, Law(check, Text(en or spelt(check), fr), hidden, points, tolerance))

    return note


def slip(*misplaced: Any, en: str = "", fr: str = "", of: str = "", share: float = 0.0) -> Decorator:
    """What stands below is wrong in a way that people are; the sentence names the slip and the way out."""
    refuse_bare(misplaced, '@slip(en="…", fr="…")')

    def note(code: Any) -> Any:
        if not (en.strip() and fr.strip()):
            lacks = "English" if fr.strip() else "French"
            raise AuthorError(f'{place(code)}: a slip without its {lacks}; write @slip(en="…", fr="…")')
        return noted(code, Instead(code, of, Text(en, fr), share))

    return note


def alternative(*code: Any, of: str = "") -> Any:
    """What stands below is right too, in another style."""

    def note(code: Any) -> Any:
        return noted(code, Instead(code, of))

    return note(*code) if code else note


def noted(code: Any, note: Any) -> Any:
    """The same, with a note on it; of a dict, which can hold none, the note alone."""
    if isinstance(code, Mapping):
        return note
    if not isinstance(code, FunctionType | type):
        raise AuthorError(f"{type(code).__name__} below a decorator of the bank: put a function or a class there")
    if isinstance(code, FunctionType) and "." in code.__qualname__ and "<locals>" not in code.__qualname__:
        raise AuthorError(f"{place(code)}: a method; decorate its class, or a function of the module")
    if NOTE in vars(code):
        raise AuthorError(f"{place(code)}: two decorators of the bank; leave one")
    setattr(code, NOTE, note)
    return code


def claimed(function: Any, kind: str, fr: str) -> list[str]:
    """The parameters of a claim, which is a function of the module and has a sentence in French."""
    if not isinstance(function, FunctionType) or function.__qualname__ != function.__name__:
        raise AuthorError(f"{place(function)}: @{kind} belongs above a function of the module")
    if not fr.strip():
        raise AuthorError(f'{place(function)}: a claim without French; write @{kind}(fr="…")')
    return list(inspect.signature(function).parameters)


def refuse_bare(misplaced: Sequence[Any], wanted: str) -> None:
    if misplaced:
        raise AuthorError(f"{place(misplaced[0])}: write {wanted} above it, each part by its name")


def place(code: Any) -> str:
    """Where a function stands, as an author finds it."""
    return f"{file_of(getattr(code, '__module__', '?'))}: {getattr(code, '__name__', code)}"


def spelt(function: FunctionType) -> str:
    """The claim that a name makes: a_single_row → a single row."""
    return function.__name__.replace("_", " ")
