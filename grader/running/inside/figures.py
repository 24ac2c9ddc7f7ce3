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
        "lines": [line(artist) for artist in islice(ax.lines, ARTISTS)],
        "collections": [collection(artist) for artist in islice(ax.collections, ARTISTS)],
        "patches": [patch(artist) for artist in islice(ax.patches, ARTISTS)],
        "images": [image(artist) for artist in islice(ax.images, ARTISTS)],
        "texts": [text(artist) for artist in islice(ax.texts, ARTISTS)],
    }


def line(artist: Any) -> dict[str, Any]:
    return {
        "x": numbers(artist.get_xdata(orig=False)),
        "y": numbers(artist.get_ydata(orig=False)),
        "label": str(artist.get_label()),
        "colour": colour(artist.get_color()),
        "style": str(artist.get_linestyle()),
        "marker": str(artist.get_marker()),
    }


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
