"""Values as JSON that a person can read and a program restores exactly.

    None, bool, int, float, str                stand for themselves; "inf", "nan" stand in ["float", "inf"]
    ["nd", "float64", [2, 3], [1.0, …]]        an array: dtype, shape, entries in row order
    ["list", …]  ["tuple", …]  ["dict", [key, value], …]  ["formula", "x**2", ["x"]]  …

A JSON list is always a tag and what follows it, so nothing needs to be guessed when it is read.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from grader.exam.trials import NoAnswer
from grader.values import Axes, Figure, Formula, Layer, Model, Opaque, Spy, Symbolic

WIDTH = 110  # of a line of JSON
KINDS = "biufcUS"  # of arrays: numbers, booleans, characters; never objects


class NotationError(TypeError):
    """A value that has no notation; the text says which."""


def noted(value: Any) -> Any:
    """The JSON of a value.

    >>> noted((1, [2.5, None])), noted(np.array([[1.0, np.inf]]))
    (['tuple', 1, ['list', 2.5, None]], ['nd', 'float64', [1, 2], [1.0, 'inf']])
    """
    if value is None or type(value) in (bool, int, str):
        return value
    if type(value) is float:
        return value if math.isfinite(value) else ["float", str(value)]
    if isinstance(value, np.ndarray):
        return ["nd", dtype_name(value.dtype), list(value.shape), [entry(v) for v in value.ravel().tolist()]]
    if isinstance(value, np.generic):
        return ["scalar", dtype_name(value.dtype), entry(value.item())]
    if type(value) in (list, tuple):
        return [type(value).__name__, *map(noted, value)]
    if type(value) in (set, frozenset):
        return [type(value).__name__, *sorted(map(noted, value), key=json.dumps)]
    if type(value) is dict:
        return ["dict", *([noted(k), noted(v)] for k, v in value.items())]
    return tagged(value)


def tagged(value: Any) -> list[Any]:
    """The JSON of what is neither a number nor a container."""
    match value:
        case complex():
            return ["complex", *map(noted, (value.real, value.imag))]
        case bytes():
            return ["bytes", value.hex()]
        case Formula(source, variables):
            return ["formula", source, list(variables)]
        case Spy(function):
            return ["spy", noted(function)]
        case Axes(projection):
            return ["axes", projection]
        case Symbolic(srepr, text):
            return ["symbolic", srepr, text]
        case Opaque(type_name):
            return ["opaque", type_name]
        case NoAnswer(verdict, type_name, text):
            return ["no answer", verdict, type_name, text]
        case Figure(axes):
            return ["figure", *map(noted, axes)]
        case Layer(kind, config, weights):
            return ["layer", kind, noted(config), *map(noted, weights)]
        case Model(layers, input_shape):
            return ["model", list(input_shape), *map(noted, layers)]
    raise NotationError(f"no notation for {type(value).__name__}")


def dtype_name(dtype: np.dtype[Any]) -> str:
    """ "float64", "U12": the same on every machine."""
    if dtype.kind not in KINDS:
        raise NotationError(f"no notation for an array of {dtype}")
    return f"{dtype.kind}{dtype.itemsize // (4 if dtype.kind == 'U' else 1)}" if dtype.kind in "US" else dtype.name


def entry(value: Any) -> Any:
    """An entry of an array, whose type the array already says."""
    if isinstance(value, complex):
        return [entry(value.real), entry(value.imag)]
    if isinstance(value, bytes):
        return value.hex()
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def read(tree: Any) -> Any:
    """The value of some JSON.

    >>> read(noted({"a": (1 + 2j, {3})}))
    {'a': ((1+2j), {3})}
    """
    if not isinstance(tree, list):
        return tree
    tag, *rest = tree
    if tag not in READERS:
        raise NotationError(f"no value is noted as {tag!r}")
    return READERS[tag](*rest)


def array(dtype: str, shape: list[int], entries: list[Any]) -> np.ndarray:
    return np.array([entry_read(e, dtype) for e in entries], dtype).reshape(shape)


def entry_read(written: Any, dtype: str) -> Any:
    if dtype.startswith("complex"):
        return complex(*map(float, written))
    if dtype.startswith("float"):
        return float(written)
    return bytes.fromhex(written) if dtype.startswith("S") else written


READERS: dict[str, Callable[..., Any]] = {
    "float": float,
    "nd": array,
    "scalar": lambda dtype, written: array(dtype, [1], [written])[0],
    "list": lambda *items: [read(item) for item in items],
    "tuple": lambda *items: tuple(read(item) for item in items),
    "set": lambda *items: {read(item) for item in items},
    "frozenset": lambda *items: frozenset(read(item) for item in items),
    "dict": lambda *pairs: {read(key): read(value) for key, value in pairs},
    "complex": lambda real, imaginary: complex(read(real), read(imaginary)),
    "bytes": bytes.fromhex,
    "formula": lambda source, variables: Formula(source, tuple(variables)),
    "spy": lambda function: Spy(read(function)),
    "axes": Axes,
    "symbolic": Symbolic,
    "opaque": Opaque,
    "no answer": NoAnswer,
    "figure": lambda *axes: Figure(tuple(read(a) for a in axes)),
    "layer": lambda kind, config, *weights: Layer(kind, read(config), tuple(read(w) for w in weights)),
    "model": lambda input_shape, *layers: Model(tuple(read(layer) for layer in layers), tuple(input_shape)),
}


# JSON text laid out for reading: what fits on a line is on one line, numbers fill theirs


def dumps(tree: Any) -> str:
    """The text of some JSON, the same for the same JSON.

    >>> print(dumps({"a": [1, 2], "b": None}), end="")
    {"a": [1, 2], "b": null}
    """
    return laid_out(tree, 0) + "\n"


def laid_out(tree: Any, depth: int) -> str:
    flat = json.dumps(tree, ensure_ascii=False, allow_nan=False)
    if len(flat) + depth <= WIDTH or not isinstance(tree, (list, dict)):
        return flat
    if isinstance(tree, dict):
        items = [f"{json.dumps(key, ensure_ascii=False)}: {laid_out(tree[key], depth + 1)}" for key in tree]
        return bracketed("{", items, "}", depth)
    if not any(isinstance(item, (list, dict)) for item in tree):
        return bracketed("[", list(rows([json.dumps(item, ensure_ascii=False) for item in tree], depth)), "]", depth)
    return bracketed("[", [laid_out(item, depth + 1) for item in tree], "]", depth)


def bracketed(opening: str, items: list[str], closing: str, depth: int) -> str:
    indent = "\n" + " " * (depth + 1)
    return opening + indent + ("," + indent).join(items) + "\n" + " " * depth + closing


def rows(items: list[str], depth: int) -> Iterator[str]:
    """As many items a line as fit."""
    row, width = [items[0]], depth + len(items[0])
    for item in items[1:]:
        width += len(item) + 2
        if width > WIDTH:
            yield ", ".join(row)
            row, width = [], depth + len(item)
        row.append(item)
    yield ", ".join(row)
