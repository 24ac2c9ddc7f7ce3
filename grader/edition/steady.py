"""Observations without the digits that differ between processors, so that frozen cases are the same on all.

Two machines may give exponentials and matrix products that differ in the last bits. A judge looks at a
millionth of the largest entry; what is written down stays ten thousand times below that.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from grader.words.numbers import FLOOR, TOLERANCE, is_number, is_numeric_list

BELOW = 1e-4  # of what a judge sees
FINEST = 1e-14  # relative: a tolerance as tight as this is kept to the bit


def steady(value: Any, tolerance: float | None = None) -> Any:
    """The value with its floats rounded, each by the size of the array or list that it is compared in.

    A NumPy scalar becomes Python's: a judge sees no difference, and a reader sees less.

    >>> steady(2 / 3), steady([1e6 / 3, 1e-9]), steady(-2.3e-13), steady(7), steady(1 / 3, 1e-12)
    (0.66666666667, [333333.33333, 0.0], 0.0, 7, 0.3333333333333333)
    """
    value = value.item() if isinstance(value, np.generic) else value
    share = (tolerance or TOLERANCE) * BELOW
    if share < FINEST or (isinstance(value, np.ndarray) and value.dtype.kind not in "fc"):
        return value
    if isinstance(value, np.ndarray) or is_number(value) or is_numeric_list(value):
        return rounded(value, max(share * largest(value), FLOOR))
    if type(value) in (list, tuple):
        return type(value)(steady(item, tolerance) for item in value)
    if type(value) is dict:
        return {key: steady(item, tolerance) for key, item in value.items()}
    return value


def largest(value: Any) -> float:
    """The largest finite size in some numbers."""
    sizes = [np.abs(np.asarray(part)).ravel() for part in (value if isinstance(value, (list, tuple)) else [value])]
    if any(size.dtype == object for size in sizes):
        return 0.0  # integers beyond 64 bits are exact
    flat = np.concatenate([size[np.isfinite(size)].astype(float) for size in sizes] or [np.zeros(0)])
    return float(flat.max(initial=0.0))


def rounded(value: Any, step: float) -> Any:
    """Floats, alone, in lists or in an array, with as many decimals as a step of this size needs."""
    if isinstance(value, (list, tuple)):
        return type(value)(rounded(item, step) for item in value)
    plain = value.item() if isinstance(value, np.generic) else value
    decimals = -math.floor(math.log10(step))
    if isinstance(plain, np.ndarray):
        return plain.round(decimals) + 0 if plain.dtype.kind in "fc" else plain
    if type(plain) in (float, complex):
        return (np.round(plain, decimals) + 0).item()  # + 0: minus zero is zero
    return plain
