"""A Matplotlib figure as data: what its axes show, arrays capped. It is a claim like any other answer."""

from __future__ import annotations

from itertools import islice
from typing import Any

import numpy as np

from grader.values import Figure

ENTRIES = 65_536  # of one array
ARTISTS = 500  # of one kind
VERTICES = 2_000  # of one path


def figure(drawn: Any) -> Figure:
    """What a figure shows, one dict per axes."""
    return Figure(tuple(axes(ax) for ax in drawn.axes[:ARTISTS]))


def axes(ax: Any) -> dict[str, Any]:
    legend = ax.get_legend()
    return {
        "title": str(ax.get_title()),
        "xlabel": str(ax.get_xlabel()),
        "ylabel": str(ax.get_ylabel()),
        "xlim": pair(ax.get_xlim()),
        "ylim": pair(ax.get_ylim()),
        "xscale": str(ax.get_xscale()),
        "yscale": str(ax.get_yscale()),
        "aspect": aspect(ax.get_aspect()),
        "legend": [] if legend is None else [str(t.get_text()) for t in legend.get_texts()[:ARTISTS]],
        "lines": [shown for artist in islice(ax.lines, ARTISTS) for shown in lines(artist, ax)],
        "collections": [collection(artist) for artist in islice(ax.collections, ARTISTS)],
        "patches": [patch(artist) for artist in islice(ax.patches, ARTISTS)],
        "images": [image(artist) for artist in islice(ax.images, ARTISTS)],
        "texts": [text(artist) for artist in islice(ax.texts, ARTISTS)],
    }


def lines(artist: Any, ax: Any) -> list[dict[str, Any]]:
    """A line; where it has markers at some of its points only, the line and the markers by themselves."""
    whole = line(artist, ax)
    every = artist.get_markevery()
    if every is None or whole["marker"] in ("None", "", " "):
        return [whole]
    chosen = marked(every, len(whole["x"]))
    return [
        {**whole, "marker": "None"},
        {**whole, "x": whole["x"][chosen], "y": whole["y"][chosen], "style": "None"},
    ]


def marked(every: Any, count: int) -> np.ndarray:
    """Which of so many points have a marker, of what `markevery` may be; by distance, all of them.

    >>> marked(2, 5).tolist(), marked((1, 3), 6).tolist(), marked([0, -1], 4).tolist()
    ([0, 2, 4], [1, 4], [0, 3])
    """
    points = np.arange(count)
    if isinstance(every, (int, np.integer)) and not isinstance(every, bool):
        return points[::every]
    if isinstance(every, tuple) and all(isinstance(n, (int, np.integer)) for n in every):
        start, step = every
        return points[start::step]
    if isinstance(every, float) or (isinstance(every, tuple) and any(isinstance(n, float) for n in every)):
        return points
    return points[every if isinstance(every, slice) else np.asarray(every)]


def line(artist: Any, ax: Any) -> dict[str, Any]:
    x, y = points(artist, ax)
    return {
        "x": x,
        "y": y,
        "label": str(artist.get_label()),
        "colour": colour(artist.get_color()),
        "style": str(artist.get_linestyle()),
        "marker": str(artist.get_marker()),
    }


def points(artist: Any, ax: Any) -> tuple[np.ndarray, np.ndarray]:
    """The points of a line in the coordinates of the data: `axline` and `axhline` keep theirs in those of the axes."""
    own = [numbers(artist.get_xdata(orig=False)), numbers(artist.get_ydata(orig=False))]
    of_data = artist.get_transform().contains_branch_seperately(ax.transData)
    if all(of_data):
        return own[0], own[1]
    moved = (artist.get_transform() - ax.transData).transform(np.stack(own, axis=1)).T.round(12)
    x, y = (mine if data else other for data, mine, other in zip(of_data, own, moved, strict=True))
    return x, y


def collection(artist: Any) -> dict[str, Any]:
    """Scatters have offsets, contours have paths and levels, meshes have values."""
    values, levels = artist.get_array(), getattr(artist, "levels", None)
    return {
        "kind": type(artist).__name__,
        "paths": [numbers(path.vertices[:VERTICES]) for path in islice(artist.get_paths(), ARTISTS)],
        "offsets": numbers(artist.get_offsets()),
        "array": None if values is None else numbers(values),
        "levels": None if levels is None else numbers(levels).ravel(),
    }


def patch(artist: Any) -> dict[str, Any]:
    """The box of a bar, a disc or a polygon, in the coordinates of the data."""
    box = artist.get_path().transformed(artist.get_patch_transform()).get_extents()
    return {
        "kind": type(artist).__name__,
        "x": float(box.x0),
        "y": float(box.y0),
        "width": float(box.width),
        "height": float(box.height),
        "colour": colour(artist.get_facecolor()),
    }


def image(artist: Any) -> dict[str, Any]:
    data: np.ndarray = np.ma.filled(np.ma.asarray(artist.get_array(), dtype=float), np.nan)
    return {
        "shape": tuple(int(side) for side in data.shape),
        "extent": tuple(float(edge) for edge in artist.get_extent()),
        "data": numbers(data),
    }


def text(artist: Any) -> dict[str, Any]:
    x, y = artist.get_position()
    return {"x": float(x), "y": float(y), "text": str(artist.get_text())}


def numbers(values: Any) -> np.ndarray:
    """Masked values are NaN; beyond the cap, the first entries in one row."""
    data: np.ndarray = np.ma.filled(np.ma.asarray(values, dtype=float), np.nan)
    return np.array(data if data.size <= ENTRIES else data.ravel()[:ENTRIES])


def pair(limits: Any) -> tuple[float, float]:
    low, high = limits
    return float(low), float(high)


def aspect(value: Any) -> str | float:
    return value if isinstance(value, str) else float(value)


def colour(value: Any) -> str:
    """Hexadecimal, without transparency."""
    from matplotlib.colors import to_hex

    try:
        return str(to_hex(value))
    except ValueError:
        return "none"
