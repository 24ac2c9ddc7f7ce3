"""A chapter as a learner reads it: texts, figures and exercises, in the order of teaching."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from grader.bank.spec import Exercise
from grader.words.text import Text

Say = Callable[[str, str], str]  # the English and the French word → the reader's


def numeral(number: float, say: Say) -> str:
    """A number as the reader writes it.

    >>> numeral(0.75, lambda en, fr: fr)
    '0,75'
    """
    return f"{number:g}".replace(".", say(".", ","))


@dataclass(frozen=True)
class Figure:
    """What a learner should see: `draw(figure, say)` draws on an empty Matplotlib figure.

    `say("slope", "pente")` is the word in the reader's language. `alt` says what the figure shows to somebody
    who does not see it.
    """

    draw: Callable[[Any, Say], None]
    caption: Text
    alt: Text

    @property
    def name(self) -> str:
        return self.draw.__name__


@dataclass(frozen=True)
class Row:
    """Something that the book computes, and the reference function for it where no exercise asks for one."""

    what: str
    function: Callable[..., Any] | None = None


@dataclass(frozen=True)
class Chapter:
    """A folder of exercises, with what leads from one to the next.

    `catalogue` lists what the chapter of the book computes, by the row numbers that exercises say they cover.
    """

    folder: str
    title: Text
    lesson: tuple[Text | Figure | Exercise, ...]
    catalogue: Mapping[str, Row] = field(default_factory=dict)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        return tuple(part for part in self.lesson if isinstance(part, Exercise))

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(part for part in self.lesson if isinstance(part, Figure))
