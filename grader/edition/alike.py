"""Whether two frozen sheets say the same, whatever processor computed them.

Texts, integers, arguments and shapes are compared to the letter. The floats of what was observed may differ in the
last digits, which vectors of another width or another library round otherwise: by a tenth of what a judge sees.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

from grader.words.numbers import FLOOR, TOLERANCE

SHARE = 0.1  # of the tolerance of a trial


def alike(one: str, other: str) -> bool:
    """Whether two texts of frozen cases say the same.

    >>> text = '{"trials": [{"tolerance": null, "expected": [1.0, %s], "slips": {}}]}'
    >>> alike(text % "2.0", text % "2.00000000001"), alike(text % "2.0", text % "2.00001")
    (True, False)
    """
    try:
        first, second = json.loads(one), json.loads(other)
        trials = list(zip(first.pop("trials"), second.pop("trials"), strict=True))
        return bool(first == second and all(same_trial(a, b) for a, b in trials))
    except (ValueError, TypeError, AttributeError, KeyError):  # somebody wrote something else there
        return one == other


def same_trial(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two trials ask the same, and what they expect and what slips show is near enough."""
    shown, told = observations(one), observations(other)
    if one != other or shown.keys() != told.keys():
        return False
    tolerance = one["tolerance"] or TOLERANCE
    return all(near(shown[key], told[key], SHARE * tolerance * size(shown[key], shown[""]) + FLOOR) for key in shown)


def observations(trial: dict[str, Any]) -> dict[str, Any]:
    """What is expected, under no name, and what each slip shows; taken out of the trial."""
    return {"": trial.pop("expected"), **trial.pop("slips")}


def near(one: Any, other: Any, room: float) -> bool:
    """Whether two observations are the same but for floats that differ by no more than `room`."""
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(near(a, b, room) for a, b in zip(one, other, strict=True))
    if type(one) is float and type(other) is float:
        return math.isclose(one, other, rel_tol=0.0, abs_tol=room)
    return type(one) is type(other) and bool(one == other)


def size(*observed: Any) -> float:
    """The largest float in some observations."""
    return max((abs(number) for part in observed for number in floats(part)), default=0.0)


def floats(observed: Any) -> Iterator[float]:
    if isinstance(observed, list):
        for part in observed:
            yield from floats(part)
    elif type(observed) is float:
        yield observed
