"""The values behind a failure, as they stand beside its sentence: the call, what came, what was expected."""

from __future__ import annotations

from grader.reporting.gaps import differs_at_a_point
from grader.reporting.matrices import in_rows
from grader.words.typography import clean
from grader.words.verdict import Outcome, Verdict

CALL, ASKED, YOURS, RIGHT = "call", "asked", "yours", "right"  # keys of labels
FACTS = {CALL: "call", ASKED: "asked", YOURS: "answer", RIGHT: "right"}
LONGEST = 1200  # characters of a value

SAID_BY_VALUES = {
    Verdict.WRONG_VALUE,
    Verdict.NOT_FINITE,
    Verdict.LAW_BROKEN,
}  # where the sentence would only repeat them


def witness(outcome: Outcome, instructor: bool = False) -> dict[str, str]:
    """Label → value; nothing of a hidden case for a student, nor what the sentence holds back."""
    if outcome.verdict in (Verdict.PASSED, Verdict.NOT_TRIED) or (outcome.hidden and not instructor):
        return {}
    held_back = set() if instructor else withheld(outcome)
    known = outcome.facts
    if known.get("formula") and known.get("read_as") and not known.get("where"):
        known = {**known, "answer": known["read_as"]}
    facts = {key: known.get(fact) for key, fact in FACTS.items() if key not in held_back}
    if facts.get(RIGHT) == "True":  # of a property the claim says more
        del facts[RIGHT], facts[YOURS]
    return {key: shown(key, fact) for key, fact in facts.items() if fact not in (None, "", "()")}


def shown(key: str, fact: object) -> str:
    """A value as it stands on a page: a law in its own lines, a matrix in rows."""
    return str(fact) if key == ASKED else in_rows(clean(fact, LONGEST)).strip("\n")


def withheld(outcome: Outcome) -> set[str]:
    """What a student does not see even of a public case.

    The right formula, where a point tells both apart; a second answer, since it came after the hidden cases
    and may carry what they asked.
    """
    if outcome.verdict is Verdict.RULE_BROKEN:
        return {YOURS, RIGHT}
    formula = outcome.facts.get("formula") is not None
    return {RIGHT} if formula and differs_at_a_point(outcome.facts) else set()


def speaks_for_itself(outcome: Outcome, shown: dict[str, str]) -> bool:
    """Whether the values already say what the sentence would."""
    return outcome.verdict in SAID_BY_VALUES and {YOURS, RIGHT} <= shown.keys()
