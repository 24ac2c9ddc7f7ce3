"""Which known slips a student made: a name is given where all that was observed carries it.

One claim that shows just what a slip shows is poor evidence while the others contradict it. A slip is weighed over the
whole exercise: each failure that it explains speaks for it, the less the more slips explain it too. Each failure that
no slip explains speaks against it, and so does each claim that the student passed and the slip would not; a failure
that another slip explains, half, since two slips may be made at once. What speaks against it must not weigh more.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import sqrt
from typing import Any

import numpy as np

from grader.exam.sheet import Sheet
from grader.exam.trials import NoAnswer, Trial, gist
from grader.judging.compare import Decide, difference
from grader.words.numbers import as_numbers
from grader.words.verdict import Outcome, Stopped, Verdict

SAY_NOTHING = {Verdict.NOT_TRIED, Verdict.UNDECIDED, Verdict.BROKEN}  # of what the student did


@dataclass(frozen=True)
class Observation:
    """What one trial showed: a value or how it stopped, and how long that took."""

    trial: Trial
    value: Any
    seconds: float

    @property
    def stopped(self) -> Stopped | None:
        return self.value if isinstance(self.value, Stopped) else None


def name_misconceptions(
    sheet: Sheet, seen: Sequence[Observation], outcomes: Sequence[Outcome], decide: Decide
) -> list[Outcome]:
    """Write beside each wrong answer the slip that shows just that answer, if the whole evidence carries one."""
    evidence = Evidence(seen, outcomes, decide)
    return [replace(o, misconception=evidence.best(i)) for i, o in enumerate(outcomes)]


class Evidence:
    """What was observed, beside what each slip shows."""

    def __init__(self, seen: Sequence[Observation], outcomes: Sequence[Outcome], decide: Decide) -> None:
        self.seen = seen
        self.decide = decide
        self.passed = [i for i, o in enumerate(outcomes) if o.verdict is Verdict.PASSED]
        silent = {Verdict.PASSED, *SAY_NOTHING}
        failed = [i for i, o in enumerate(outcomes) if o.verdict not in silent and is_telling(seen[i].value)]
        self.explained = {i: self.matching(i) for i in failed}

    def matching(self, i: int) -> list[str]:
        """The slips that show just what was observed, where that is wrong."""
        return [name for name in self.seen[i].trial.slips if self.shows(name, i)]

    def shows(self, name: str, i: int) -> bool:
        """Whether a slip shows what was observed of a claim."""
        return same_observation(self.seen[i], self.seen[i].trial.slips[name], self.decide)

    @cached_property
    def balance(self) -> dict[str, float]:
        """How much more speaks for each slip than against it, of those that explain a failure."""
        rivals = {name for names in self.explained.values() for name in names}
        return {name: self.weight_for(name) - self.weight_against(name) for name in rivals}

    def weight_for(self, name: str) -> float:
        return sum(1 / sqrt(len(names)) for names in self.explained.values() if name in names)

    def weight_against(self, name: str) -> float:
        against = sum(0.0 if name in names else 0.5 if names else 1.0 for names in self.explained.values())
        return against + sum(not self.passes(name, i) for i in self.passed)

    def passes(self, name: str, i: int) -> bool:
        """Whether a slip shows what is right of a claim."""
        trial = self.seen[i].trial
        return agrees(trial.slips[name], trial.expected, trial, self.decide)

    def best(self, i: int) -> str | None:
        """The slip that is carried best, of those that explain a failure; None where none is."""
        carried = [name for name in self.explained.get(i, ()) if self.balance[name] >= 0]
        return max(carried, key=self.balance.__getitem__, default=None)


def same_observation(seen: Observation, slip: Any, decide: Decide) -> bool:
    """Whether a slip shows what was observed: the same value, or an exception that says the same but for numbers."""
    if isinstance(slip, NoAnswer) or seen.stopped:
        return isinstance(slip, NoAnswer) and seen.stopped is not None and same_stop(seen.stopped, slip)
    return agrees(seen.value, slip, seen.trial, decide)


def same_stop(stopped: Stopped, slip: NoAnswer) -> bool:
    said = stopped.facts.get("type"), gist(stopped.facts.get("text", ""))
    return stopped.verdict is Verdict.RAISED and (slip.verdict, slip.type, slip.text) == ("raised", *said)


def is_telling(value: Any) -> bool:
    """An answer that is finite nowhere fits many slips, so it speaks neither for one nor against it."""
    numbers = as_numbers(value)
    return numbers is None or numbers.size == 0 or bool(np.isfinite(numbers).any())


def agrees(got: Any, expected: Any, trial: Trial, decide: Decide) -> bool:
    """Whether two observations are the same, within the trial's tolerance."""
    if isinstance(expected, NoAnswer) or isinstance(got, NoAnswer):
        return False
    return difference(got, expected, trial.tolerance, decide) is None
