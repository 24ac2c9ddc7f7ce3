"""Why a command cannot go on, and the exit status by which it says so."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from grader.words.extras import PACKAGE, missing_library, what_is_missing
from grader.words.text import Text
from grader.words.typography import clean

OK, WORK_TO_DO, USAGE, OURS = 0, 1, 2, 3  # all right; somebody has work to do; the command was wrong; our fault
INTERRUPTED = 130  # as a shell says it

TRACEBACK = "GRADER_TRACEBACK"  # the variable with which we see where our own fault is

FAULT = Text(
    en="this is our fault, not yours: {what}{where}. Please report it, with the command that you ran;"
    f" with {TRACEBACK}=1 before it, it shows everything.",
    fr="c'est notre faute, pas la vôtre : {what}{where}. Signalez-le, avec la commande que vous avez lancée ;"
    f" précédée de {TRACEBACK}=1, elle montre tout.",
)
PLACE = Text(en=" ({file}, line {line})", fr=" ({file}, ligne {line})")
MACHINE = Text(en="this machine refuses: {why}", fr="cette machine refuse : {why}")
FILE = Text(en="{path} cannot be used: {why}", fr="{path} ne peut pas être utilisé : {why}")

HOME = Path(__file__).parents[1]


class UserError(Exception):
    """What whoever runs the command can mend; the text is a sentence that says how."""


def ending(fault: Exception, language: str = "en", package: str = PACKAGE) -> tuple[str, int]:
    """The sentence with which a command ends for an exception, and its exit status.

    >>> ending(UserError("nowhere does not exist"))
    ('nowhere does not exist', 2)
    >>> ending(ZeroDivisionError("division by zero"))[1]
    3
    """
    if isinstance(fault, UserError):
        return str(fault), USAGE
    if library := missing_library(fault):
        return what_is_missing(library, language, package), USAGE
    if (
        isinstance(fault, OSError) and fault.strerror
    ):  # a full disc, a folder that is gone, one that may not be written to
        said = FILE[language].format(path=clean(fault.filename), why=fault.strerror) if fault.filename else ""
        return said or MACHINE[language].format(why=fault.strerror), USAGE
    return our_fault(fault, language), OURS


def our_fault(fault: BaseException, language: str = "en") -> str:
    """The sentence about an exception that nobody expected, with the line of ours that raised it."""
    what = clean(f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__, width=200)
    steps = [(Path(step.filename), step.lineno) for step in traceback.extract_tb(fault.__traceback__)]
    ours = [(file.relative_to(HOME.parent), line) for file, line in steps if file.is_relative_to(HOME)]
    place = "".join(PLACE[language].format(file=file.as_posix(), line=line) for file, line in ours[-1:])
    return FAULT[language].format(what=what, where=place)


def wants_traceback() -> bool:
    """Whether somebody of us is looking for the fault."""
    return os.environ.get(TRACEBACK, "") not in ("", "0")
