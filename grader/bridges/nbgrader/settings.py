"""What `nbgrader_config.py` says of an assignment: its seed, its exercises, its language, where the course is."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.bank.load import NoBankError, load, select
from grader.bank.spec import Exercise
from grader.words.failure import UserError
from grader.words.text import LANGUAGES

CHECK = "-check"  # the test cell of the exercise softmax is softmax-check


class SettingsError(UserError):
    """A configuration that names no assignment of ours; the text says what to write."""


@dataclass(frozen=True)
class Settings:
    """One assignment as it was drawn.

    course    folder of the course's repository, which holds `reference`
    unsafe    grade even where this machine cannot confine the students' code
    """

    seed: int
    exercises: tuple[str, ...]
    language: str = "en"
    course: str = ""
    unsafe: bool = False

    def bank(self) -> tuple[Exercise, ...]:
        """The exercises of this assignment, from the course's repository.

        Raises NoBankError, with the line to write, where the repository is not found.
        """
        if self.course and self.course not in sys.path:
            sys.path.insert(0, self.course)
        try:
            return select(load(), self.exercises)
        except NoBankError as absent:
            if "reference" not in str(absent):
                raise
            raise NoBankError(
                "the course repository (the folder that holds reference/) was not found."
                " Write in nbgrader_config.py: c.Judged.course = 'its folder'"
            ) from None


def settings(assignment: str, drawn: Mapping[str, Any], course: str, unsafe: bool) -> Settings:
    """The settings of one assignment; SettingsError if the configuration does not have it."""
    about = drawn.get(assignment)
    if not isinstance(about, Mapping) or not {"seed", "exercises"} <= about.keys():
        raise SettingsError(
            f"nbgrader_config.py does not say how {assignment!r} was drawn. Write: c.Judged.drawn ="
            f" {{{assignment!r}: {{'seed': …, 'exercises': […], 'language': 'en'}}}}, or run: grader nbgrader init"
        )
    language = about.get("language", "en")
    if language not in LANGUAGES:
        raise SettingsError(f"the language of {assignment!r} is {language!r}. Write one of: {', '.join(LANGUAGES)}")
    folder = str(Path(course).expanduser().resolve()) if course else ""
    return Settings(int(about["seed"]), tuple(about["exercises"]), language, folder, unsafe)
