"""How a trial ends: one ladder, and the first rung that broke."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class Verdict(Enum):
    """How one trial ended, from the lowest rung to the highest. Only BROKEN is ours; its points wait for a person."""

    BROKEN = "broken"  # our own fault
    MISSING = "missing"  # nothing was handed in for this exercise
    UNREADABLE = "unreadable"  # the file does not parse, or stops while it is loaded
    UNDEFINED = "undefined"  # no function of that name
    UNWRITTEN = "unwritten"  # still NotImplementedError
    SIGNATURE = "signature"  # the parameters do not fit
    RAISED = "raised"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    CRASHED = "crashed"  # the process ended, or stopped speaking our protocol
    UNUSABLE = "unusable"  # what came cannot be sent, compared or judged: too large, too deep, or of no kind we know
    WRONG_TYPE = "wrong type"
    WRONG_SHAPE = "wrong shape"
    NOT_FINITE = "not finite"
    WRONG_VALUE = "wrong value"
    LAW_BROKEN = "law broken"
    RULE_BROKEN = "rule broken"  # a forbidden call, an argument changed, another answer the second time
    UNDECIDED = "undecided"  # a formula we could neither prove nor refute: for a person to read
    NOT_TRIED = "not tried"  # a lower rung broke first
    PASSED = "passed"

    @property
    def rung(self) -> int:
        """Place on the ladder: the lowest broken rung of an exercise is its verdict."""
        return list(Verdict).index(self)


class Stopped(Exception):
    """A question that got no answer: the verdict that follows, and the facts a sentence is made of."""

    def __init__(self, verdict: Verdict, **facts: Any) -> None:
        super().__init__(verdict.value, facts)
        self.verdict = verdict
        self.facts = facts


@dataclass(frozen=True)
class Evidence:
    """The values behind a failure whole, for a picture: the arguments, what came, what was expected."""

    arguments: tuple[Any, ...]
    got: Any
    expected: Any


@dataclass(frozen=True)
class Outcome:
    """The verdict on one trial, and the facts that explain it; sentences are made later, in any language."""

    trial: str
    hidden: bool
    verdict: Verdict
    seconds: float = 0.0
    facts: dict[str, Any] = field(default_factory=dict)
    misconception: str | None = None
    evidence: Evidence | None = None
