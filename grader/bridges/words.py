"""What the bridges say around the sentences about answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from grader.words.text import Text
from grader.words.typography import typeset
from grader.words.verdict import Outcome, Verdict

RIGHT = Text(en="right", fr="juste")
NOT_WRITTEN = Text(en="not written", fr="à écrire")  # French: the same for one and for many
NOT_TRIED = Text(en="not tried", fr="à essayer")
TITLE = Text(en="{slug}: {claim}", fr="{slug} : {claim}")
LEFT_ONE = Text(en="1 exercise not written yet: {names}", fr="1 exercice pas encore écrit : {names}")
LEFT = Text(en="{count} exercises not written yet: {names}", fr="{count} exercices pas encore écrits : {names}")
SCORE = Text(en="{slug}: {right} of {total} right", fr="{slug} : {right} sur {total} justes")
UNTRIED = Text(en="{slug}: not tried", fr="{slug} : non essayé")
UNWRITTEN = Text(en="{slug}: not written yet", fr="{slug} : pas encore écrit")
CLAIM = Text(en="  {claim}: {what}", fr="  {claim} : {what}")
RESTORED = Text(
    en="{file} is as it was given; what you wrote is in {kept}",
    fr="{file} est tel que vous l'avez reçu ; ce que vous aviez écrit est dans {kept}",
)
UNTOUCHED = Text(en="{file} is as it was given", fr="{file} est tel que vous l'avez reçu")
ABSENT = Text(
    en="  {name} is not on the grading machine: what uses it will fail there",
    fr="  {name} n'est pas sur la machine de correction : ce qui s'en sert y échouera",
)
MISSING_ONE = Text(en="1 exercise not tried ({names}): {why}", fr="1 exercice non essayé ({names}) : {why}")
MISSING = Text(en="{count} exercises not tried ({names}): {why}", fr="{count} exercices non essayés ({names}) : {why}")
SHOWN = 8  # names in a list before it says that there are more


def say(text: Text, language: str, **facts: Any) -> str:
    """A sentence in its reader's typography, its blanks filled.

    >>> say(RIGHT, "fr"), say(UNWRITTEN, "en", slug="softmax")
    ('juste', 'softmax: not written yet')
    """
    return typeset(text[language], language).format(**facts)


def told_in_full(outcomes: Iterable[Outcome]) -> Outcome | None:
    """The failure of which all is said, where the others have a line: a public one before a hidden one.

    Of these the first that names a slip, which an answer that is finite nowhere does not.
    """
    failed = [o for o in outcomes if o.verdict is not Verdict.PASSED]
    return min(failed, key=lambda o: (o.verdict is Verdict.BROKEN, o.hidden, o.misconception is None), default=None)


def left(slugs: list[str], language: str) -> str:
    """The line that counts what is not written yet.

    >>> left(["softmax"], "fr").replace("\\N{NO-BREAK SPACE}", "~")
    '1 exercice pas encore écrit~: softmax'
    """
    return say(LEFT_ONE if len(slugs) == 1 else LEFT, language, count=len(slugs), names=listed(slugs))


def missing(slugs: list[str], why: str, language: str) -> str:
    """The line about exercises that need what is not installed."""
    return say(MISSING_ONE if len(slugs) == 1 else MISSING, language, count=len(slugs), names=listed(slugs), why=why)


def listed(slugs: list[str]) -> str:
    return ", ".join(slugs[:SHOWN]) + (", …" if len(slugs) > SHOWN else "")
