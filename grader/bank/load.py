"""The one door to the bank, closed in a student's copy."""

from __future__ import annotations

import importlib
import logging
import os
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from grader.bank.lesson import Chapter
from grader.bank.spec import Exercise
from grader.words.failure import UserError

BANK = "reference.bank"
QUIET = {"TF_CPP_MIN_LOG_LEVEL": "3", "TF_ENABLE_ONEDNN_OPTS": "0"}  # TensorFlow, where an exercise imports it


class NoBankError(UserError):
    """There is no bank here, or no such exercise in it; the text says what to do."""


def load(name: str = BANK) -> tuple[Exercise, ...]:
    """All exercises of the bank, in teaching order.

    Raises NoBankError where there is none; a bank that fails to import fails with its own error.
    """
    exercises: tuple[Exercise, ...] = bank(name).EXERCISES
    return exercises


def chapters(name: str = BANK) -> tuple[Chapter, ...]:
    """All chapters of the bank, as lessons."""
    found: tuple[Chapter, ...] = bank(name).CHAPTERS
    return found


def bank(name: str) -> ModuleType:
    """The bank's module, imported without noise."""
    for variable, value in QUIET.items():
        os.environ.setdefault(variable, value)
    logging.getLogger("tensorflow").setLevel(logging.ERROR)
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as missing:
        if missing.name is None or not f"{name}.".startswith(f"{missing.name}."):
            raise  # a bank with a broken import is not an absent bank
        raise NoBankError(f"no {name} here; run this from the course repository") from None


def home(name: str = BANK) -> Path:
    """The folder of the course that the bank belongs to."""
    return Path(bank(name).__path__[0]).resolve().parents[name.count(".")]


def select(exercises: Iterable[Exercise], slugs: Iterable[str]) -> tuple[Exercise, ...]:
    """The named exercises, in teaching order; all of them where none is named.

    Raises NoBankError, which lists the nearest names, for a name that is not in the bank.
    """
    wanted, found = set(slugs), tuple(exercises)
    if unknown := wanted - {e.slug for e in found}:
        raise NoBankError(unknown_exercise(min(unknown), [e.slug for e in found]))
    return tuple(e for e in found if not wanted or e.slug in wanted)


def unknown_exercise(slug: str, known: Iterable[str]) -> str:
    """The sentence for a name nobody knows, with the names that are near.

    >>> unknown_exercise("sofmax", ["softmax", "newton"])
    'no exercise named sofmax; did you mean softmax? See: grader list'
    """
    import difflib

    near = difflib.get_close_matches(slug, list(known), n=3)
    guess = f"; did you mean {' or '.join(near)}?" if near else "."
    return f"no exercise named {slug}{guess} See: grader list"
