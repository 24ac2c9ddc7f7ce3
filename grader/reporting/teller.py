"""One outcome about to be told in one language: its facts, made safe, in the blanks of a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from grader.exam.sheet import Sheet
from grader.reporting.sentences import TABLE
from grader.symbolic.sentences import SENTENCES, sentence
from grader.words.typography import clean, french, typeset
from grader.words.verdict import Outcome

CALL = 1200  # characters of a call
UNKNOWN = "…"  # a fact that nobody passed


def say(key: str, language: str, **blanks: Any) -> str:
    """A sentence of the table with its blanks filled.

    >>> say("gap.number", "fr", gap=2)
    'L’écart est 2.'
    """
    sentence = TABLE[key][language]
    return (french(sentence) if language == "fr" else sentence).format(**blanks)


def claim(sheet: Sheet, outcome: Outcome, language: str) -> str:
    """What the trial is about, in the author's words; its name if the sheet does not have it."""
    found = next((t.claim for t in sheet.trials if t.name == outcome.trial), None)
    return prose(found[language], language) if found else outcome.trial


def prose(text: str, language: str) -> str:
    """An author's sentence, typeset."""
    return typeset(text, language)


def safe(fact: Any) -> Any:
    """A fact, or each of a list of them, as a reader may see it."""
    return [clean(f) for f in fact] if isinstance(fact, (list, tuple)) else clean(fact)


@dataclass(frozen=True)
class Teller:
    """One outcome, and how it is told: in which language, to whom, and whether the call stands beside it."""

    sheet: Sheet
    outcome: Outcome
    language: str
    instructor: bool = False
    brief: bool = False

    @property
    def facts(self) -> Mapping[str, Any]:
        return self.outcome.facts

    def say(self, key: str, **blanks: Any) -> str:
        return say(key, self.language, **blanks)

    def has(self, name: str) -> bool:
        return self.facts.get(name) not in (None, "", [], {}, ())

    def fact(self, name: str) -> str:
        found = self.facts.get(name, UNKNOWN)
        return clean(int(found) if isinstance(found, float) and found.is_integer() else found)

    def happened(self, key: str, *names: str, **blanks: Any) -> str:
        """A sentence about the subject, with the named facts in its blanks."""
        return self.say(key, **{"subject": self.subject(), **{n: self.fact(n) for n in names}, **blanks})

    def maybe(self, key: str, name: str) -> str:
        """A piece of a sentence that is there only where its fact is; it has one blank, `fact`."""
        return self.say(key, fact=self.fact(name)) if self.has(name) else ""

    def claim(self) -> str:
        return claim(self.sheet, self.outcome, self.language)

    def subject(self) -> str:
        """What a sentence is about: the file while it loads, the call, or the law that was checked."""
        if self.has("loading"):
            return self.say("subject.loading")
        if self.brief:
            return self.say("subject.brief")
        if self.has("call"):
            return self.say("subject.case", call=clean(self.facts["call"], CALL))
        return self.say("subject.law", claim=self.claim())

    def slip(self) -> str:
        """The misconception's own sentence, if the outcome is exactly what one gets by it."""
        says = self.sheet.says.get(self.outcome.misconception or "")
        return self.say("misconception", says=prose(says[self.language], self.language)) if says else ""

    def asked(self) -> str:
        """The lines of a public law, which a student has anyway."""
        lines = str(self.facts.get("asked", "")).splitlines()
        return "\n".join([self.say("asked"), *(f"    {line}" for line in lines)]) if lines and not self.brief else ""

    def line(self) -> str:
        """Where in the student's text, if it is known."""
        if not self.facts.get("line"):
            return ""
        if self.has("cell"):
            return self.say("at.cell", line=self.fact("line"), cell=self.fact("cell"))
        return self.say("at.line", line=self.fact("line"))

    def formula(self) -> str:
        """An answer that is a formula, as it prints; one that holds formulas, whole."""
        return self.fact("read_as" if self.has("read_as") and not self.has("where") else "answer")

    def form(self) -> str:
        """What the symbolic checker says of a formula's form, in its own sentence."""
        facts = self.facts.get("facts")
        if not isinstance(facts, Mapping) or facts.get("key") not in SENTENCES:
            return ""
        named = {name: safe(fact) for name, fact in facts.items() if name not in ("key", "notes")}
        try:
            return prose(sentence(facts["key"], named, self.language), self.language)
        except KeyError:  # a blank without its fact
            return ""

    def how(self) -> str:
        """How it was decided, which only an instructor wants to know."""
        return self.maybe("gap.how", "how") if self.instructor else ""
