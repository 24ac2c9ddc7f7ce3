"""How an answer differs from the right one: one difference, the lowest rung, and one tolerance.

Right answers may look different: a list for an array, an int for a float, float32 for float64. A bool is
not a number, and not-a-number is never right where a number is expected.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

import numpy as np
from numpy import ndarray

from grader.judging import show
from grader.values import Opaque, Symbolic
from grader.words.numbers import FLOOR, TOLERANCE, as_numbers, is_number, is_numeric_list
from grader.words.verdict import Verdict

INTEGERS = (int, np.integer)
PLAIN = (type(None), bool, int, float, complex, str, bytes, set, frozenset)

Decide = Callable[[Symbolic, Symbolic], "Difference | None"]


@dataclass(frozen=True)
class Difference:
    """The first rung on which an answer fails, where in the answer, and the facts that show it."""

    verdict: Verdict
    where: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


def undecidable(got: Symbolic, expected: Symbolic) -> Difference | None:
    """Formulas where nobody can decide about them: equal only if written alike."""
    return None if got.srepr == expected.srepr else Difference(Verdict.UNDECIDED)


def error(got: ndarray, expected: ndarray) -> float:
    """Largest gap, relative to the largest finite expected entry; inf if a gap is not a number.

    >>> error(np.zeros(3), np.full(3, 1e-9)) > TOLERANCE     # a vanishing gradient is not zero
    True
    >>> error(np.full(3, 1e-17), np.zeros(3)) > TOLERANCE    # rounding is
    False
    >>> error(np.array([np.nan]), np.array([0.5]))
    inf
    >>> error(np.array([np.inf, 1.0]), np.array([np.inf, 1.0]))
    0.0
    """
    finite = np.isfinite(got) & np.isfinite(expected)
    if not finite.all():
        same = (got == expected) | (np.isnan(got) & np.isnan(expected))  # infinities of one sign
        if not np.all(finite | same):
            return float("inf")
        got, expected = np.where(finite, got, 0), np.where(finite, expected, 0)
    gap, scale = (float(np.abs(x).max(initial=0.0)) for x in (got - 1.0 * expected, expected))
    return gap / (scale + FLOOR / TOLERANCE)


def difference(
    got: Any, expected: Any, tolerance: float | None = None, decide: Decide = undecidable, where: str = ""
) -> Difference | None:
    """None if the answer is right, else what differs; whatever the answer is, nothing is raised.

    >>> difference([1, 2], np.array([1.0, 2.0])) is None
    True
    >>> difference(True, 1).verdict
    <Verdict.WRONG_TYPE: 'wrong type'>
    >>> difference({"a": [1.0]}, {"a": [2.0]}).where
    "['a'][0]"
    """
    if isinstance(expected, Symbolic):
        return formulas(got, expected, decide, where)
    if (right := numeric(expected)) is not None:
        with np.errstate(all="ignore"):
            return numbers(got, right, expected, tolerance or TOLERANCE, where)
    if isinstance(expected, (list, tuple)):
        return sequences(got, expected, tolerance, decide, where)
    if isinstance(expected, dict):
        return dictionaries(got, expected, tolerance, decide, where)
    return exact(got, expected, where)


def numeric(expected: Any) -> ndarray | None:
    """What is expected as an array, where it is compared as numbers are."""
    if is_number(expected) or isinstance(expected, np.ndarray) or is_numeric_list(expected):
        return as_numbers(expected)
    return None


def wrong_type(got: Any, expected: Any, where: str) -> Difference:
    return Difference(Verdict.WRONG_TYPE, where, {"got": kind(got), "expected": kind(expected), "kinds": True})


def formulas(got: Any, expected: Symbolic, decide: Decide, where: str) -> Difference | None:
    if is_number(got):
        got = Symbolic(number_srepr(got), show.text_of(got))
    if not isinstance(got, Symbolic):
        return wrong_type(got, expected, where)
    found = decide(got, expected)
    return found and Difference(found.verdict, where, found.facts)


def number_srepr(number: Any) -> str:
    """A plain number as SymPy writes it, since `0` and `Integer(0)` are the same answer.

    >>> number_srepr(2), number_srepr(1j)
    ('Integer(2)', "Add(Float('0.0'), Mul(Float('1.0'), I))")
    """
    if isinstance(number, (complex, np.complexfloating)):
        return f"Add({number_srepr(float(number.real))}, Mul({number_srepr(float(number.imag))}, I))"
    return f"Integer({show.whole(int(number))})" if isinstance(number, INTEGERS) else f"Float('{float(number)!r}')"


def exact(got: Any, expected: Any, where: str) -> Difference | None:
    """What is neither a number nor a container; a text of NumPy's is a text."""
    got, expected = (str(value) if isinstance(value, np.str_) else value for value in (got, expected))
    if kind(got) != kind(expected):
        return wrong_type(got, expected, where)
    if alike(got, expected):
        return None
    return Difference(Verdict.WRONG_VALUE, where, {"got": got, "expected": expected})


def alike(got: Any, expected: Any) -> bool:
    """Whether two values are the same throughout; no method of a stranger's object is asked.

    >>> alike({"a": np.array(["x"])}, {"a": np.array(["x"])}), alike((1,), [1])
    (True, False)
    """
    got, expected = (v.item() if isinstance(v, np.generic) else v for v in (got, expected))
    if type(got) is not type(expected):
        return False
    if isinstance(got, (list, tuple)):
        return len(got) == len(expected) and all(map(alike, got, expected))
    if isinstance(got, dict):
        return got.keys() == expected.keys() and all(alike(got[key], expected[key]) for key in got)
    if isinstance(got, np.ndarray):
        return got.shape == expected.shape and alike(got.tolist(), expected.tolist())
    if is_dataclass(got):
        return all(alike(getattr(got, f.name), getattr(expected, f.name)) for f in fields(got) if f.compare)
    return isinstance(got, PLAIN) and bool(got == expected or (got != got and expected != expected))


def numbers(got: Any, right: ndarray, expected: Any, tolerance: float, where: str) -> Difference | None:
    """Compare numbers and arrays of numbers: type, then shape, then finite, then values."""
    answer = as_numbers(got)
    if answer is None or not same_family(answer, right):
        return wrong_type(got, expected, where)
    if answer.shape != right.shape:
        return Difference(
            Verdict.WRONG_SHAPE, where, {"got_shape": list(answer.shape), "expected_shape": list(right.shape)}
        )
    if right.dtype.kind in "b" and answer.dtype.kind == "b":
        wrong = answer != right
    else:
        if error(answer, right) <= tolerance:
            return None
        wrong = entries_off(answer, right, tolerance)
    if not wrong.any():
        return None
    return largest_gap(answer, right, wrong, where)


def entries_off(got: ndarray, expected: ndarray, tolerance: float) -> ndarray:
    """Which entries are farther from the right ones than the tolerance allows."""
    finite = np.isfinite(expected)
    scale = np.abs(np.where(finite, expected, 0)).max(initial=0.0)
    with np.errstate(invalid="ignore"):
        near = np.abs(got - expected) <= tolerance * scale + FLOOR
    same = (got == expected) | (np.isnan(got) & np.isnan(expected))
    return np.asarray(~(near | same))


def largest_gap(got: ndarray, expected: ndarray, wrong: ndarray, where: str) -> Difference:
    """The entry where the answer is farthest off, and how many entries are."""
    with np.errstate(invalid="ignore"):
        gaps = np.where(wrong, np.abs(got.astype(complex) - expected), -1.0)
    gaps[wrong & ~np.isfinite(gaps)] = np.inf
    index = tuple(int(i) for i in np.unravel_index(np.argmax(gaps), gaps.shape))
    finite = bool(np.all(np.isfinite(got) | ~np.isfinite(expected)))
    return Difference(
        Verdict.WRONG_VALUE if finite else Verdict.NOT_FINITE,
        where + "".join(f"[{i}]" for i in index),
        {
            "got": got[index].item(),
            "expected": expected[index].item(),
            "differing": int(wrong.sum()),
            "total": int(wrong.size),
        },
    )


def sequences(
    got: Any, expected: Any, tolerance: float | None, decide: Decide, where: str
) -> Difference | None:
    if isinstance(got, np.ndarray) and got.ndim:
        got = list(got)
    if not isinstance(got, (list, tuple)):
        return wrong_type(got, expected, where)
    found = [
        difference(g, e, tolerance, decide, f"{where}[{i}]")
        for i, (g, e) in enumerate(zip(got, expected, strict=False))
    ]
    if len(got) != len(expected):
        shared = sum(d is None for d in found)
        return Difference(
            Verdict.WRONG_SHAPE, where, {"got_length": len(got), "expected_length": len(expected), "shared": shared}
        )
    return lowest(found)


def dictionaries(
    got: Any, expected: dict[Any, Any], tolerance: float | None, decide: Decide, where: str
) -> Difference | None:
    if not isinstance(got, dict):
        return wrong_type(got, expected, where)
    missing = [k for k in expected if k not in got]
    extra = [k for k in got if k not in expected]
    if missing or extra:
        return Difference(Verdict.WRONG_SHAPE, where, {"missing_keys": missing, "extra_keys": extra})
    places = {k: f"{where}[{show.text_of(k)}]" for k in expected}
    return lowest([difference(got[k], e, tolerance, decide, places[k]) for k, e in expected.items()])


def lowest(found: list[Difference | None]) -> Difference | None:
    """The difference on the lowest rung; the first of them."""
    return min((d for d in found if d), key=lambda d: d.verdict.rung, default=None)


ARRAYS = {"b": "bool array", "U": "str array", "c": "complex array"}  # those that hold no plain numbers


def kind(value: Any) -> str:
    """The type of an answer, as a sentence names it.

    >>> kind(np.ones((2, 3))), kind(1.5), kind([1]), kind(Opaque("Duck")), kind(None)
    ('array', 'number', 'list', 'Duck', 'None')
    >>> kind(np.array([True]))
    'bool array'
    """
    if value is None:
        return "None"
    if isinstance(value, Opaque):
        return value.type_name
    if is_number(value):
        return "number"
    if isinstance(value, (bool, np.bool_)):
        return "bool"
    if isinstance(value, np.ndarray) and value.dtype.kind in ARRAYS:
        return ARRAYS[value.dtype.kind]
    names = {np.ndarray: "array", Symbolic: "formula"}
    return next((name for t, name in names.items() if isinstance(value, t)), type(value).__name__)


def same_family(got: ndarray, expected: ndarray) -> bool:
    """Booleans answer booleans, numbers answer numbers, and only a complex answer may be complex."""
    if (got.dtype.kind == "b") != (expected.dtype.kind == "b"):
        return got.size == 0
    return got.dtype.kind != "c" or expected.dtype.kind == "c" or not np.any(got.imag)
