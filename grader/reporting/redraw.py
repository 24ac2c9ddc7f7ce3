"""A described figure drawn again from its numbers: our colours, none of its words."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.values import Figure

PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000")
STYLES = {"-", "--", ":", "-."}
MARKERS = {"o", "s", "^", "v", "x", "+", ".", "*", "D"}
SCALES = {"linear", "log", "symlog"}
MOST = 4  # axes of one figure
ARTISTS = 200  # of one kind


def redraw(canvas: Any, figure: Figure) -> None:
    """Draw the axes of a figure side by side on a part of a canvas."""
    for i, described in enumerate(figure.axes[:MOST], start=1):
        axes(canvas.add_subplot(1, min(len(figure.axes), MOST), i), described)


def axes(ax: Any, described: dict[str, Any]) -> None:
    ax.tick_params(labelsize=7)
    for i, line in enumerate(described.get("lines", ())[:ARTISTS]):
        style, marker = line.get("style"), line.get("marker")
        ax.plot(
            numbers(line["x"]), numbers(line["y"]), color=colour(i), linewidth=1.5,
            linestyle=style if style in STYLES else "" if marker in MARKERS else "-",
            marker=marker if marker in MARKERS else "",
        )  # fmt: skip
    for i, collection in enumerate(described.get("collections", ())[:ARTISTS]):
        draw_collection(ax, collection, i)
    for i, patch in enumerate(described.get("patches", ())[:ARTISTS]):
        draw_patch(ax, patch, i)
    for image in described.get("images", ())[:ARTISTS]:
        ax.imshow(numbers(image["data"]), extent=tuple(image["extent"]), cmap="gray", aspect="auto")
    frame(ax, described)


def draw_collection(ax: Any, collection: dict[str, Any], i: int) -> None:
    """Scatters are points, everything else its outlines."""
    if "Path" in str(collection.get("kind")) and len(collection.get("offsets", ())):
        ax.plot(*numbers(collection["offsets"]).reshape(-1, 2).T, "o", markersize=3, color=colour(i))
        return
    for path in collection.get("paths", ())[:ARTISTS]:
        ax.plot(*numbers(path).reshape(-1, 2).T, color=colour(i), linewidth=0.8)


def draw_patch(ax: Any, patch: dict[str, Any], i: int) -> None:
    from matplotlib.patches import Rectangle

    x, y, width, height = (float(patch[name]) for name in ("x", "y", "width", "height"))
    ax.add_patch(Rectangle((x, y), width, height, facecolor=colour(i), alpha=0.6))


def frame(ax: Any, described: dict[str, Any]) -> None:
    """The scales and limits of the figure, where they are such."""
    for name, set_scale, set_limits in (("x", ax.set_xscale, ax.set_xlim), ("y", ax.set_yscale, ax.set_ylim)):
        if described.get(f"{name}scale") in SCALES:
            set_scale(described[f"{name}scale"])
        limits = numbers(described.get(f"{name}lim", ()))
        if limits.shape == (2,) and np.isfinite(limits).all() and limits[0] != limits[1]:
            set_limits(*limits)
    if described.get("aspect") in ("equal", 1.0):
        ax.set_aspect("equal")


def numbers(values: Any) -> Any:
    return np.asarray(values, dtype=float)


def colour(i: int) -> str:
    return PALETTE[i % len(PALETTE)]
