"""How far an observation lies from the right one, as one number: what a tolerance must tell apart."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.judging import compare
from grader.words.numbers import as_numbers


def gap(got: Any, expected: Any) -> float | None:
    """The largest error of any part, as the judge counts it; None where no number is compared.

    >>> gap([1.0, 2.5], np.array([1.0, 2.0])), gap({"a": [1.0], "b": "x"}, {"a": [2.0], "b": "x"}), gap("a", "b")
    (0.2499..., 0.4999..., None)
    """
    right, answer = numbers(expected), numbers(got)
    if right is not None:
        return compare.error(answer, right) if answer is not None and answer.shape == right.shape else None
    return largest(gap(g, e) for g, e in pairs(got, expected))


def numbers(value: Any) -> np.ndarray | None:
    """The value as an array of numbers; booleans are exact, so they are none."""
    array = as_numbers(value)
    return None if array is None or array.size == 0 or array.dtype.kind not in "iufc" else array


def pairs(got: Any, expected: Any) -> list[tuple[Any, Any]]:
    """The parts of two values that are compared with one another."""
    if isinstance(expected, dict) and isinstance(got, dict):
        return [(got[key], part) for key, part in expected.items() if key in got]
    if isinstance(expected, (list, tuple)) and isinstance(got, (list, tuple, np.ndarray)):
        return list(zip(got, expected, strict=False))
    return []


def largest(errors: Any) -> float | None:
    """The largest of the errors that there are.

    >>> largest([None, 0.5, 0.1]), largest([None])
    (0.5, None)
    """
    return max((e for e in errors if e is not None), default=None)
