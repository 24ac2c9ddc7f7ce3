"""The fields that a described figure or model has: a forged one is refused where it enters."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from grader.values import Figure, Model

Test = Callable[[Any], bool]


def text(value: Any) -> bool:
    return type(value) is str


def number(value: Any) -> bool:
    return type(value) in (int, float)


def numeric(value: Any) -> bool:
    return type(value) is np.ndarray and value.dtype.kind in "biuf"


def vector(value: Any) -> bool:
    return numeric(value) and value.ndim == 1


def optional(test: Test) -> Test:
    return lambda value: value is None or test(value)


def interval(value: Any) -> bool:
    return type(value) is tuple and len(value) == 2 and all(map(number, value))


def listed(test: Test) -> Test:
    return lambda value: type(value) is list and all(map(test, value))


def record(fields: Mapping[str, Test]) -> Test:
    """Exactly these fields, each passing its test."""
    return lambda value: (
        type(value) is dict and value.keys() == fields.keys() and all(test(value[k]) for k, test in fields.items())
    )


LINE = record({"x": vector, "y": vector, "label": text, "colour": text, "style": text, "marker": text})
COLLECTION = record(
    {"kind": text, "paths": listed(numeric), "offsets": numeric, "array": optional(numeric), "levels": optional(vector)}
)
PATCH = record({"kind": text, "x": number, "y": number, "width": number, "height": number, "colour": text})
IMAGE = record(
    {
        "shape": lambda value: type(value) is tuple and all(type(side) is int for side in value),
        "extent": lambda value: type(value) is tuple and len(value) == 4 and all(map(number, value)),
        "data": numeric,
    }
)
TEXT = record({"x": number, "y": number, "text": text})
AXES = record(
    {
        "title": text, "xlabel": text, "ylabel": text, "xlim": interval, "ylim": interval, "xscale": text,
        "yscale": text, "aspect": lambda value: text(value) or number(value), "legend": listed(text),
        "lines": listed(LINE), "collections": listed(COLLECTION), "patches": listed(PATCH),
        "images": listed(IMAGE), "texts": listed(TEXT),
    }
)  # fmt: skip


def plain(value: Any) -> bool:
    """A value of a layer's configuration."""
    if type(value) in (list, tuple):
        return all(map(plain, value))
    return value is None or type(value) in (bool, int, float, str)


def figure_fault(figure: Figure) -> str | None:
    """What is wrong with a figure that somebody sent, or None."""
    return None if all(map(AXES, figure.axes)) else "a figure without its fields"


def model_fault(model: Model) -> str | None:
    """What is wrong with a model that somebody sent, or None."""
    for layer in model.layers:
        if type(layer.config) is not dict or not all(map(text, layer.config)):
            return "a layer without its configuration"
        if not all(map(plain, layer.config.values())) or not all(map(numeric, layer.weights)):
            return "a layer without its configuration"
    return None
