"""What crosses between a judge and a student's code, beside plain data.

    argument    Formula, Spy, Axes      a function, a watched function, a place to draw
    answer      Symbolic, Figure, Model, Opaque

Plain data is None, bool, int, float, complex, str, bytes, list, tuple, set, dict and numeric arrays.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np

MATHEMATICS = {
    name: getattr(np, name)
    for name in (
        "abs", "arctan", "array", "cos", "cosh", "dot", "e", "exp", "log", "maximum", "minimum",
        "pi", "sign", "sin", "sinh", "sqrt", "stack", "sum", "tan", "tanh", "where", "zeros_like",
    )
}  # fmt: skip


@dataclass(frozen=True)
class Formula:
    """A function given by a NumPy expression of its variables, written by an author, never by a student.

    >>> Formula("x**3 - 100")(10.0)
    900.0
    >>> Formula("array([2*x, 20*y])", ("x", "y"))
    (x, y) ↦ array([2*x, 20*y])
    """

    source: str
    variables: tuple[str, ...] = ("x",)

    def __call__(self, *arguments: Any) -> Any:
        return compiled(self.source, self.variables)(*arguments)

    def __repr__(self) -> str:
        names = ", ".join(self.variables)
        return f"{names if len(self.variables) == 1 else f'({names})'} ↦ {self.source}"


@lru_cache(maxsize=1024)
def compiled(source: str, variables: tuple[str, ...]) -> Callable[..., Any]:
    """The Python function of an author's expression, with NumPy's mathematics in scope."""
    function: Callable[..., Any] = eval(f"lambda {', '.join(variables)}: {source}", dict(MATHEMATICS))
    return function


@dataclass
class Spy:
    """A function that the judge runs itself, and of which it remembers every call.

    >>> f = Spy(Formula("x**2"))
    >>> f(3.0), f.calls
    (9.0, [(3.0,)])
    """

    function: Callable[..., Any]
    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def __call__(self, *arguments: Any) -> Any:
        self.calls.append(arguments)
        return self.function(*arguments)

    def __repr__(self) -> str:
        return repr(self.function)


@dataclass(frozen=True)
class Axes:
    """An empty Matplotlib axes, made where the student's code runs; the answer is then a Figure."""

    projection: str | None = None

    def __repr__(self) -> str:
        return "ax"


@dataclass(frozen=True)
class Symbolic:
    """A SymPy expression as the text of its tree (`sympy.srepr`), and as SymPy prints it: data, never evaluated."""

    srepr: str
    text: str = ""


@dataclass(frozen=True)
class Figure:
    """What a figure shows, as data; one dict per axes.

    Each has the keys title, xlabel, ylabel, xlim, ylim, xscale, yscale, aspect, legend (texts),
    lines ({x, y, label, colour, style, marker}), collections ({kind, paths, offsets, array, levels}),
    patches ({kind, x, y, width, height, colour}), images ({shape, extent, data}), texts ({x, y, text}).
    """

    axes: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Layer:
    """One layer of a Keras model: its class, the configuration we know, its weight arrays."""

    kind: str
    config: dict[str, Any]
    weights: tuple[np.ndarray, ...]


@dataclass(frozen=True)
class Model:
    """A Keras model as a chain of layers; the judge evaluates it itself, from the weights.

    `answers` is the model where the student's code runs: it predicts in place of layers that the judge does not know.
    """

    layers: tuple[Layer, ...]
    input_shape: tuple[int | None, ...]
    answers: Any = field(default=None, compare=False)


@dataclass(frozen=True)
class Opaque:
    """An answer that is none of ours: only the name of its type is kept."""

    type_name: str
