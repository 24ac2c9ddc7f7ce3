"""A wrong answer beside the right one, where looking beats reading; drawn by the judge, from numbers alone.

    curve     both curves on one pair of axes
    image     the input, theirs, the right one, the difference
    heatmap   two maps under one scale of colours
    path      two descents, on the level curves of the function if its gradient tells them
    figure    two described figures, drawn again without their words

Nothing a student wrote appears but numbers. What cannot be drawn is not drawn: None, never an exception.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy import ndarray

from grader.reporting.labels import label
from grader.reporting.redraw import redraw
from grader.values import Figure, Formula
from grader.words.numbers import as_numbers
from grader.words.verdict import Evidence

BLUE, VERMILLION = "#0072B2", "#D55E00"  # Okabe and Ito's: told apart by every eye
RIGHT = {"color": BLUE, "linewidth": 3.5, "alpha": 0.55, "solid_capstyle": "round"}
YOURS = {"color": VERMILLION, "linewidth": 1.5, "linestyle": "--", "marker": ".", "markersize": 5}
MAPS, DIFFERENCES = "cividis", "PuOr"
STYLE = {
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 9,
    "text.usetex": False,
}
MARGINS = {"left": 0.08, "right": 0.97, "bottom": 0.15, "top": 0.9, "wspace": 0.15}
LARGEST = 256  # entries of a side, points of a curve: more cannot be seen
FEW = 8  # entries of a side, so that each can be written in its square


@dataclass(frozen=True)
class Picture:
    """A PNG, and the words for who cannot see it."""

    png: bytes
    alt: str


def draw(kind: str, evidence: Evidence, language: str) -> Picture | None:
    """The picture of a failure; None for a kind nobody draws, and for values that cannot be drawn."""
    painter = PAINTERS.get(kind)
    if painter is None:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            png = painted(painter, evidence, language)
    except Exception:  # an answer may have any shape, and a missing picture costs nobody anything
        return None
    return Picture(png, label(f"picture.{kind}", language))


@dataclass(frozen=True)
class Album:
    """Pictures already drawn: a slip that half a class makes is drawn once."""

    drawn: dict[tuple[str, str, bytes], Picture | None] = field(default_factory=dict)

    def draw(self, kind: str, evidence: Evidence, language: str) -> Picture | None:
        key = kind, language, hashlib.sha256(pickle.dumps(evidence)).digest()  # only written, never read
        if key not in self.drawn:
            self.drawn[key] = draw(kind, evidence, language)
        return self.drawn[key]


Paint = Callable[[Any, Evidence, str], None]


def painted(painter: Paint, evidence: Evidence, language: str) -> bytes:
    """What a painter puts on an empty canvas, as a PNG that depends on nothing else."""
    from matplotlib import style
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Canvas

    with style.context(["default", STYLE]):
        canvas = Canvas(figsize=(7.2, 3.0), dpi=110)
        canvas.subplots_adjust(**MARGINS)
        FigureCanvasAgg(canvas)
        painter(canvas, evidence, language)
        file = io.BytesIO()
        canvas.savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


# What is drawn


def curve(canvas: Any, evidence: Evidence, language: str) -> None:
    right, yours = vector(evidence.expected), vector(evidence.got)
    x = next((a for a in map(as_numbers, evidence.arguments) if a is not None and a.shape == right.shape), None)
    ax = canvas.add_subplot()
    for y, name, look in ((right, "draw.right", RIGHT), (yours, "draw.yours", YOURS)):
        places = x if x is not None and len(y) == len(right) else np.arange(len(y))
        ax.plot(thinned(places), thinned(y), label=label(name, language), **look)
    ax.set_xlabel("x" if x is not None else label("draw.index", language))
    view(ax.set_ylim, right, yours)
    ax.legend(frameon=False)


def image(canvas: Any, evidence: Evidence, language: str) -> None:
    right, yours = matrix(evidence.expected), matrix(evidence.got)
    panels: list[tuple[str, ndarray, dict[str, Any]]] = [("draw.input", m, {}) for m in largest(evidence.arguments)]
    scale = limits(right)
    panels += [("draw.yours", yours, scale), ("draw.right", right, scale)]
    if yours.shape == right.shape:
        most = float(np.nanmax(np.abs(yours - right), initial=1e-12))
        panels += [("draw.difference", yours - right, {"vmin": -most, "vmax": most, "cmap": DIFFERENCES})]
    for i, (name, data, look) in enumerate(panels, start=1):
        ax = canvas.add_subplot(1, len(panels), i)
        shown = show_map(ax, data, **{"cmap": "gray", **look})
        ax.set_title(label(name, language))
        if name == "draw.difference":
            canvas.colorbar(shown, ax=ax, shrink=0.6)


def heatmap(canvas: Any, evidence: Evidence, language: str) -> None:
    right, yours = matrix(evidence.expected), matrix(evidence.got)
    scale = limits(right)
    axes = canvas.subplots(1, 2)
    for ax, data, name in zip(axes, (yours, right), ("draw.yours", "draw.right"), strict=True):
        shown = show_map(ax, data, cmap=MAPS, **scale)
        ax.set_title(label(name, language))
        write_entries(ax, data, sum(scale.values()) / 2)
    canvas.colorbar(shown, ax=list(axes), shrink=0.8)


def path(canvas: Any, evidence: Evidence, language: str) -> None:
    right, yours = points(evidence.expected), points(evidence.got)
    ax = canvas.add_subplot()
    if right.shape[1] != 2 or yours.shape[1] != 2:
        coordinates(ax, right, yours, language)
        return
    view(ax.set_xlim, right[:, 0], yours[:, 0])
    view(ax.set_ylim, right[:, 1], yours[:, 1])
    level_curves(ax, evidence.arguments)
    ax.plot(*thinned(right).T, marker="o", markersize=4, label=label("draw.right", language), **RIGHT)
    ax.plot(*thinned(yours).T, label=label("draw.yours", language), **YOURS)
    ax.plot(*right[0], marker="*", markersize=12, color="black", linestyle="", label=label("draw.start", language))
    ax.legend(frameon=False)


def figure(canvas: Any, evidence: Evidence, language: str) -> None:
    if not (isinstance(evidence.got, Figure) and isinstance(evidence.expected, Figure)):
        raise ValueError("two figures are drawn side by side, or none")
    sides = canvas.subfigures(1, 2)
    for side, shown, name in zip(sides, (evidence.got, evidence.expected), ("draw.yours", "draw.right"), strict=True):
        side.suptitle(label(name, language), fontsize=9)
        side.subplots_adjust(left=0.1, right=0.96, bottom=0.1, top=0.88)
        redraw(side, shown)


PAINTERS: dict[str, Paint] = {"curve": curve, "image": image, "heatmap": heatmap, "path": path, "figure": figure}


# With what


def vector(value: Any) -> ndarray:
    """A curve's values; ValueError for what is none."""
    numbers = as_numbers(value)
    if numbers is None or numbers.size == 0 or np.squeeze(numbers).ndim != 1:
        raise ValueError("not a curve")
    return np.squeeze(numbers).astype(float)


def matrix(value: Any) -> ndarray:
    """A map: the first one, where there are several; ValueError for what is none."""
    numbers = as_numbers(value)
    if numbers is None or numbers.size == 0:
        raise ValueError("not a map")
    numbers = np.atleast_2d(numbers.astype(float))
    while numbers.ndim > 2:
        numbers = numbers[0]
    return numbers


def points(value: Any) -> ndarray:
    """A path as one row for each point; ValueError for what is none."""
    numbers = as_numbers(value)
    if numbers is None or numbers.size == 0 or numbers.ndim not in (1, 2):
        raise ValueError("not a path")
    return numbers.reshape(len(numbers), -1).astype(float)


def largest(arguments: Sequence[Any]) -> list[ndarray]:
    """The largest matrix among the arguments, in a list; none if there is none."""
    found = [m for m in map(as_numbers, arguments) if m is not None and m.ndim == 2 and m.size]
    return sorted(found, key=lambda m: m.size)[-1:]


def thinned(values: ndarray) -> ndarray:
    """As many values as can be seen."""
    return values[:: max(1, len(values) // LARGEST)]


def limits(values: ndarray) -> dict[str, float]:
    """The range of colours: that of the right answer, so that theirs is judged by it."""
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    return {"vmin": low, "vmax": high if high > low else low + 1.0}


def view(set_limits: Callable[[float, float], Any], right: ndarray, yours: ndarray) -> None:
    """Show all of the right answer, and of theirs what lies not much farther than that."""
    finite = right[np.isfinite(right)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    room = max(high - low, abs(high) * 1e-3, 1e-9)
    near = yours[np.isfinite(yours) & (np.abs(yours - (low + high) / 2) < 2 * room)]
    low, high = min([low, *near.tolist()]), max([high, *near.tolist()])
    set_limits(low - 0.1 * room, high + 0.1 * room)


def show_map(ax: Any, data: ndarray, **look: Any) -> Any:
    """A matrix as squares of colour."""
    rows, columns = (max(1, side // LARGEST) for side in data.shape)
    ax.set_xticks([])
    ax.set_yticks([])
    ax.spines[:].set(visible=True, color="0.7", linewidth=0.6)
    return ax.imshow(data[::rows, ::columns], interpolation="nearest", **look)


def write_entries(ax: Any, data: ndarray, middle: float) -> None:
    """The numbers in their squares, where they are few."""
    if max(data.shape) > FEW:
        return
    for (i, j), value in np.ndenumerate(data):
        ink = "black" if value > middle else "white"
        ax.text(j, i, f"{value:.2g}", ha="center", va="center", fontsize=8, color=ink)


def level_curves(ax: Any, arguments: Sequence[Any]) -> None:
    """The levels of the function whose gradient is among the arguments, if it is there and of two variables."""
    gradient = next((a for a in map(unwatched, arguments) if isinstance(a, Formula)), None)
    if gradient is None:
        return
    (left, to), (low, high) = ax.get_xlim(), ax.get_ylim()
    x, y = np.meshgrid(np.linspace(left, to, 60), np.linspace(low, high, 60))
    try:
        heights = potential(gradient, np.array([x.ravel(), y.ravel()])).reshape(x.shape)
    except Exception:  # a function of other variables, or no gradient at all: plain axes will do
        return
    ax.contour(x, y, heights, levels=14, colors="0.75", linewidths=0.7, linestyles="solid")


def unwatched(argument: Any) -> Any:
    """The function itself, where calls of it are counted."""
    return getattr(argument, "function", argument)


def potential(gradient: Formula, places: ndarray) -> ndarray:
    """The function whose gradient is given, up to a constant: ∫ ∇f·dr along the ray from the middle.

    >>> potential(Formula("array([2*P[0], 0*P[1]])", ("P",)), np.array([[1.0, 3.0, 2.0], [0.0, 0.0, 0.0]])).round(6)
    array([-3.,  5.,  0.])
    """
    middle = places.mean(axis=1, keepdims=True)  # (2, 1)
    along = places - middle  # (2, n)
    nodes, weights = np.polynomial.legendre.leggauss(12)
    steps = [w / 2 * (along * gradient(middle + (t + 1) / 2 * along)) for t, w in zip(nodes, weights, strict=True)]
    return np.asarray(np.sum(steps, axis=(0, 1)))


def coordinates(ax: Any, right: ndarray, yours: ndarray, language: str) -> None:
    """Each coordinate against the number of the step, where the path is not in the plane."""
    for data, look, name in ((right, RIGHT, "draw.right"), (yours, YOURS, "draw.yours")):
        for i, values in enumerate(data.T):
            ax.plot(thinned(values), label=label(name, language) if i == 0 else None, **look)
    view(ax.set_ylim, right.ravel(), yours.ravel())
    ax.set_xlabel(label("draw.index", language))
    ax.legend(frameon=False)
