"""Values as a student may read them: short, exact where short is possible, the same in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from grader.values import Axes, Figure, Formula, Model, Opaque, Spy, Symbolic

if TYPE_CHECKING:
    from grader.exam.trials import Experiment

WIDTH = 300  # characters of one value
DECIMAL = 4000  # bits of an integer that is written in decimal digits
LONGEST = 4000  # characters of a text that is kept as a fact


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


def text_of(shown: Any) -> str:
    """The whole text of a value; arrays as nested lists with six significant digits."""
    if isinstance(shown, np.ndarray):
        return array(shown)
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
        shown, precision=6, separator=", ", threshold=24, edgeitems=3, suppress_small=False,
        floatmode="maxprec", formatter={"float_kind": number},  # type: ignore[arg-type]  # it may be any function
    )  # fmt: skip
    line = " ".join(body.split()).replace("[ ", "[")
    return f"{line} {shown.shape}" if shown.size > 24 else line


def number(shown: float) -> str:
    """Six significant digits; a whole number without a point.

    >>> number(2.0), number(1 / 3), number(float("nan"))
    ('2', '0.333333', 'nan')
    """
    return f"{shown:.6g}"


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
