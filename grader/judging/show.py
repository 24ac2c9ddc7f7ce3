"""Values as a student may read them: short, exact where short is possible, the same in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.values import Axes, Figure, Formula, Model, Opaque, Spy, Symbolic
from grader.words.numbers import as_numbers, is_number

if TYPE_CHECKING:
    from grader.exam.trials import Experiment

WIDTH = 300  # characters of one value
DECIMAL = 4000  # bits of an integer that is written in decimal digits
LONGEST = 4000  # characters of a text that is kept as a fact
LARGE = 24  # entries of an array; of a larger one a part is shown
NOISE = 1e-12  # of the largest right number: what is smaller is rounding, and shown as 0
NEAR = 2  # entries shown on either side of the one that matters


def call(experiment: Experiment) -> str:
    """The call as one would type it.

    >>> from grader.exam.trials import Call
    >>> call(Call("newton", (Formula("x**2 - 2"), 1.0, 3)))
    'newton(x ↦ x**2 - 2, 1.0, 3)'
    """
    function = getattr(experiment, "function", "")
    return f"{function}({', '.join(value(a) for a in getattr(experiment, 'arguments', ()))})"


def value(shown: Any) -> str:
    """A value in at most WIDTH characters.

    >>> value(np.float64(0.1)), value(np.eye(2)), value("a" * 1000)[-12:]
    ('0.1', '[[1, 0], [0, 1]]', 'aaaaaaaaaa …')
    """
    text = text_of(shown)
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 2]} …"


def beside(got: Any, expected: Any, where: str = "") -> tuple[str, str]:
    """An answer and the right one as they are compared: without rounding noise, large arrays around one entry.

    >>> beside([[1, -2.8e-17], 14.099999999999966], [[1.0, -0.0], 14.1])
    ('[[1, 0.0], 14.1]', '[[1.0, 0.0], 14.1]')
    >>> beside(np.arange(100.0), np.arange(100.0), "[50]")[0]
    '[…, 48, 49, 50, 51, 52, …] (100,)'
    """
    scale = largest(expected)
    index = [int(i) for i in re.findall(r"\d+", where)] if re.fullmatch(r"(\[\d+\])+", where) else []
    first, second = (part(quiet(v, NOISE * scale), index) for v in (got, expected))
    return first, second


def untrue(got: Any, expected: Any, where: str = "") -> dict[str, bool] | None:
    """Where booleans are not the right ones, and what they are; None where the right answer is not made of booleans.

    >>> untrue({"low": True, "near": [True, False]}, {"low": False, "near": [True, True]})
    {'low': True, 'near[1]': False}
    >>> untrue([1.0], [True]), untrue(2, 3)
    (None, None)
    """
    if isinstance(expected, bool):
        return ({} if got is expected else {where: got}) if isinstance(got, bool) else None
    if isinstance(expected, np.ndarray) and expected.dtype.kind == "b" and isinstance(got, np.ndarray):
        got, expected = got.tolist(), expected.tolist()
    if isinstance(expected, dict) and isinstance(got, dict) and got.keys() == expected.keys():
        inner = [untrue(got[key], right, f"{where} {key}".strip()) for key, right in expected.items()]
    elif isinstance(expected, (list, tuple)) and isinstance(got, (list, tuple)) and len(got) == len(expected):
        inner = [untrue(one, right, f"{where}[{i}]") for i, (one, right) in enumerate(zip(got, expected, strict=True))]
    else:
        return None
    known = [found for found in inner if found is not None]
    return {place: value for found in known for place, value in found.items()} if len(known) == len(inner) else None


def largest(shown: Any) -> float:
    """The largest finite number of a value, in absolute value; 0 where there is none."""
    numbers = as_numbers(shown)
    if numbers is not None:
        return float(np.abs(numbers[np.isfinite(numbers)]).max(initial=0.0))
    inner = shown.values() if isinstance(shown, dict) else shown if isinstance(shown, (list, tuple)) else ()
    return max(map(largest, inner), default=0.0)


def quiet(shown: Any, noise: float) -> Any:
    """A value whose numbers below the noise are 0, and never −0."""
    if isinstance(shown, np.ndarray):
        return np.where(np.abs(shown) < noise, 0, shown) if shown.dtype.kind in "fc" else shown
    if is_number(shown):
        return shown if abs(shown) >= noise or isinstance(shown, int) else 0.0 * abs(shown)
    if isinstance(shown, (list, tuple)):
        return type(shown)(quiet(v, noise) for v in shown)
    return {k: quiet(v, noise) for k, v in shown.items()} if isinstance(shown, dict) else shown


def part(shown: Any, index: Sequence[int]) -> str:
    """A value; of a large array the entries near one of them."""
    numbers = as_numbers(shown) if index else None
    if numbers is None or numbers.size <= LARGE or numbers.ndim != len(index) or numbers.ndim > 2:
        return value(shown)
    if any(i >= side for i, side in zip(index, numbers.shape, strict=True)):
        return value(shown)
    return f"{around(numbers, index)} {numbers.shape}"


def around(numbers: np.ndarray, index: Sequence[int]) -> str:
    """The entries near one of an array of one or two axes, and where there are more."""
    low, high = max(index[0] - NEAR, 0), index[0] + NEAR + 1
    inner = [around(v, index[1:]) if numbers.ndim > 1 else array(v) for v in numbers[low:high]]
    return f"[{', '.join(['…'] * (low > 0) + inner + ['…'] * (high < len(numbers)))}]"


def text_of(shown: Any) -> str:
    """The whole text of a value; arrays as nested lists with six significant digits, other numbers with twelve."""
    if isinstance(shown, np.ndarray):
        return array(shown)
    if isinstance(shown, float):
        return repr(float(f"{shown:.12g}") + 0.0)  # −0.0 + 0.0 is 0.0
    if isinstance(shown, np.generic):
        return text_of(shown.item()) if shown.dtype.kind in "biufcUS" else f"<{type(shown).__name__}>"
    if isinstance(shown, int) and not isinstance(shown, bool):
        return whole(shown)
    if isinstance(shown, (list, tuple)):
        inner = ", ".join(text_of(v) for v in shown[:WIDTH])
        return f"[{inner}]" if isinstance(shown, list) else f"({inner}{',' if len(shown) == 1 else ''})"
    if isinstance(shown, dict):
        return "{" + ", ".join(f"{text_of(k)}: {text_of(v)}" for k, v in list(shown.items())[:WIDTH]) + "}"
    if isinstance(shown, Symbolic):
        return shown.text or shown.srepr or "<Symbolic>"
    if isinstance(shown, Opaque):
        return f"<{shown.type_name}>"
    if isinstance(shown, (Figure, Model)):
        return f"<{type(shown).__name__}>"
    if isinstance(shown, (set, frozenset)):
        return "{" + ", ".join(text_of(v) for v in list(shown)[:WIDTH]) + "}" if shown else "set()"
    if isinstance(shown, (Formula, Spy, Axes, str, bytes, bool, float, complex)) or shown is None:
        return repr(shown)[: WIDTH * 2]
    return f"<{type(shown).__name__}>"


def whole(shown: int) -> str:
    """An integer; in hexadecimal where Python would rather not write so many decimal digits.

    >>> whole(12), whole(10**5000)[:6]
    ('12', '0x31e2')
    """
    return str(int(shown)) if shown.bit_length() < DECIMAL else hex(shown)


def array(shown: np.ndarray) -> str:
    """An array on one line, shortened in the middle, and its shape where something was left out."""
    if shown.dtype.kind not in "biufcUS":
        return text_of(shown.tolist())
    body = np.array2string(
        shown, precision=6, separator=", ", threshold=LARGE, edgeitems=3, suppress_small=False,
        floatmode="maxprec", formatter={"float_kind": number},  # type: ignore[arg-type]  # it may be any function
    )  # fmt: skip
    line = " ".join(body.split()).replace("[ ", "[")
    return f"{line} {shown.shape}" if shown.size > LARGE else line


def number(shown: float) -> str:
    """Six significant digits; a whole number without a point.

    >>> number(2.0), number(1 / 3), number(float("nan")), number(-0.0)
    ('2', '0.333333', 'nan', '0')
    """
    return f"{shown + 0.0:.6g}"


def plain(fact: Any) -> Any:
    """A fact as it is stored: numbers, texts, lists and dicts of them stay; the rest becomes the text shown for it.

    >>> plain({"point": {"x": 2}, "value": np.eye(1)})
    {'point': {'x': 2}, 'value': '[[1]]'}
    """
    if isinstance(fact, str):
        return fact[:LONGEST].encode(errors="replace").decode()  # half a character cannot be stored
    if fact is None or isinstance(fact, (bool, float)) or (isinstance(fact, int) and fact.bit_length() < 64):
        return fact
    if isinstance(fact, list):
        return [plain(f) for f in fact]
    if isinstance(fact, dict) and all(isinstance(key, str) for key in fact):
        return {key: plain(f) for key, f in fact.items()}
    return value(fact)
