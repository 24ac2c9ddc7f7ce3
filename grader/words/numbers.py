"""What counts as a number here, and how near is near enough."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy import ndarray

TOLERANCE = 1e-6  # of the largest expected entry; `grader prove` measures the gap it lies in
FLOOR = 1e-12  # where everything expected is zero, rounding is allowed this much


def is_number(value: Any) -> bool:
    """A bool is not a number.

    >>> is_number(np.float32(1)), is_number(2), is_number(True)
    (True, True, False)
    """
    return isinstance(value, (int, float, complex, np.number)) and not isinstance(value, bool)


def is_numeric_list(value: Any) -> bool:
    """A list of numbers, or of such lists of one length; never an empty one."""
    if not isinstance(value, (list, tuple)) or not value:
        return False
    if all(is_number(v) for v in value):
        return True
    nested = all(isinstance(v, np.ndarray) or is_numeric_list(v) for v in value)
    return nested and len({np.shape(v) for v in value}) == 1


def as_numbers(value: Any) -> ndarray | None:
    """The answer as an array of numbers or booleans, None if it is no such thing."""
    if isinstance(value, (bool, np.bool_)) or is_number(value):
        return scalar(value)
    if isinstance(value, np.ndarray):
        return value if value.dtype.kind in "biufc" else None
    if isinstance(value, (list, tuple)):
        return rectangular(value)
    return None


def scalar(value: Any) -> ndarray:
    """A number as an array without axes; an integer that NumPy has no type for, as the nearest float.

    >>> scalar(2**70).dtype, float(scalar(-(10**400)))
    (dtype('float64'), -inf)
    """
    array = np.asarray(value)
    if array.dtype.kind != "O":
        return array
    try:
        return np.asarray(float(value))
    except OverflowError:
        return np.asarray(np.inf if value > 0 else -np.inf)


def rectangular(value: list[Any] | tuple[Any, ...]) -> ndarray | None:
    """Nested lists of one shape as an array; None for ragged ones."""
    parts = [as_numbers(v) for v in value]
    if any(p is None for p in parts) or len({p.shape for p in parts if p is not None}) > 1:
        return None
    array = np.asarray(parts)
    return array if array.dtype.kind in "biufc" else None
