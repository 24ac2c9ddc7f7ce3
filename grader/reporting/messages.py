"""What is said of one outcome: the facts a judge passed, in the sentences of `sentences.py`.

What a student reads of a hidden case is decided in one place, `message`: text that a student's code
controls never stands beside what is hidden.
"""

from __future__ import annotations

from dataclasses import dataclass

from grader.exam.sheet import Sheet
from grader.reporting.matrices import in_rows
from grader.reporting.rungs import TOLD
from grader.reporting.sentences import VERDICTS
from grader.reporting.teller import Teller, prose
from grader.words.verdict import Outcome, Verdict

LINE = 160  # characters of what happened, where a line has to do


@dataclass(frozen=True)
class Message:
    """The slip, if it is one; what was called, came and was expected; where; what was asked; what to try."""

    happened: str
    where: str = ""
    asked: str = ""
    advice: str = ""
    slip: str = ""

    def __str__(self) -> str:
        return "\n".join(part for part in (self.slip, self.happened, self.where, self.asked, self.advice) if part)


def explain(sheet: Sheet, outcome: Outcome, language: str, instructor: bool = False) -> str:
    """The sentences for one outcome, one part a line; of a hidden case a student reads the verdict only."""
    return str(message(sheet, outcome, language, instructor))


def line(sheet: Sheet, outcome: Outcome, language: str) -> str:
    """What a student is told of one outcome where another has been told in full."""
    told = message(sheet, outcome, language)
    if "\n" in told.happened or len(told.happened) > LINE:
        return f"{verdict_name(outcome.verdict, language)}. {told.where}".strip()
    return told.happened


def message(sheet: Sheet, outcome: Outcome, language: str, instructor: bool = False, brief: bool = False) -> Message:
    """The same in its parts; `brief` where the call is shown beside it already."""
    teller = Teller(sheet, outcome, language, instructor, brief)
    if outcome.hidden and not instructor:
        return Message(teller.say(f"hidden.{outcome.verdict.value}"), slip=teller.slip())
    happened, where, advice = TOLD[outcome.verdict](teller)
    return Message(in_rows(happened), where, teller.asked(), advice, teller.slip())


def verdict_name(verdict: Verdict, language: str) -> str:
    """A verdict in two or three words.

    >>> verdict_name(Verdict.WRONG_SHAPE, "fr")
    'Mauvaise forme'
    """
    return prose(VERDICTS[verdict.value][language], language)
