"""The same call with other digits: as float32, or moved by the smallest step there is."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.exam.trials import Call
from grader.running.wire.plain import mapped, same


def in_single_precision(call: Call) -> Call | None:
    """The same call with float32 arrays in place of float64; None if it has none."""
    leaves: list[Any] = []
    mapped(list(call.arguments), leaves.append)
    if not any(map(is_double, leaves)):
        return None
    return Call(call.function, tuple(mapped(list(call.arguments), single)))


def is_double(leaf: Any) -> bool:
    return isinstance(leaf, np.ndarray) and leaf.dtype == np.float64


def single(leaf: Any) -> Any:
    return leaf.astype(np.float32) if is_double(leaf) else leaf


def moved(call: Call) -> Call | None:
    """The same call with its floats one step greater; None if it has none.

    Whole numbers stay: kinks, ties and conventions lie there.
    """
    arguments = tuple(mapped(list(call.arguments), next_float))
    return None if same(call.arguments, arguments) else Call(call.function, arguments)


def next_float(leaf: Any) -> Any:
    """The next float, for a float or each entry of an array of them that is no whole number.

    >>> next_float(0.5) - 0.5, next_float(1.0), next_float(3)
    (1.1102230246251565e-16, 1.0, 3)
    """
    if type(leaf) is float or isinstance(leaf, np.floating):
        return leaf if leaf == np.floor(leaf) else type(leaf)(np.nextafter(leaf, np.inf))
    if isinstance(leaf, np.ndarray) and leaf.dtype.kind == "f":
        return np.where(leaf == np.floor(leaf), leaf, np.nextafter(leaf, np.inf)).astype(leaf.dtype)
    return leaf
