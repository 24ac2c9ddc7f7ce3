"""Plain data as bytes: length-prefixed msgpack under a closed set of tags, and never anything that runs.

    frame       <u32 length, little endian> body
    body        one msgpack value; None, bool, int of 64 bits, float, str and bytes stand for themselves
    composite   [tag, …], the tags being the methods of `Decoder`

What arrives was written by a stranger: depth, number of values, sizes and types are bounded before anything
is built from them, sizes are computed with Python's integers, and the only error is `WireError`.
"""

from __future__ import annotations

import math
import struct
from collections import Counter
from collections.abc import Callable, Collection, Sized
from dataclasses import dataclass
from typing import Any, NoReturn

import msgpack
import numpy as np

from grader.running.wire.bounds import DEPTH, DIGITS, NAME, NDIM, NODES, TooLarge
from grader.running.wire.dtypes import WireError, dtype_code, exact, known_dtype, sound
from grader.running.wire.schema import figure_fault, model_fault
from grader.values import Axes, Figure, Formula, Layer, Model, Opaque, Symbolic

__all__ = ["LENGTH", "Callback", "MiB", "Reference", "WireError", "decode", "encode", "framed"]

EXTENT = 2**40  # product of the non-zero sides of an array
PLAIN = frozenset({type(None), bool, float, str, bytes})  # stand for themselves, as integers of 64 bits do
SAME_HASH = 64  # keys that may share a hash before a dict costs quadratic time
MiB = 2**20

LENGTH = struct.Struct("<I")


@dataclass(frozen=True)
class Callback:
    """A function that the judge runs when the worker asks: its number in this call."""

    number: int


@dataclass(frozen=True)
class Reference:
    """An object that stays in the worker: its number there, and the name of its type."""

    number: int
    type_name: str


def encode(value: Any) -> bytes:
    """The bytes of a value.

    >>> decode(encode([1, (2.0, None)]))
    [1, (2.0, None)]
    """
    try:
        body: bytes = msgpack.packb(Encoder().trees([value], -1)[0], use_bin_type=True)
    except TooLarge as fault:
        raise WireError(str(fault), **fault.facts) from None
    except (ValueError, OverflowError, RecursionError) as fault:
        raise WireError(str(fault), bound="kind", type=type(value).__name__) from None
    return body


def decode(body: bytes, *, arguments: bool = False, references: bool = False) -> Any:
    """The value of some bytes.

    What only a judge may send (`Formula`, `Axes`, `Callback`) is refused unless these are arguments, and a
    `Reference` unless it is expected: who holds one asks the stranger, and believes that it is an object.
    """
    try:
        tree = msgpack.unpackb(
            body, raw=False, use_list=True, max_array_len=NODES, max_map_len=0, max_ext_len=0, ext_hook=refuse
        )
        return Decoder(arguments, references or arguments).values([tree], -1)[0]
    except (TooLarge, WireError) as fault:
        raise WireError(str(fault)) from None
    except Exception as fault:  # whatever msgpack and NumPy think of a stranger's bytes
        raise WireError(f"not one of our values ({type(fault).__name__})") from None


def framed(body: bytes) -> bytes:
    """A body with its length before it."""
    return LENGTH.pack(len(body)) + body


def refuse(*_: Any) -> NoReturn:
    """Extension types have no meaning here."""
    raise WireError("an extension type")


class Bounded:
    """A count of values, and a depth, that may not grow for ever."""

    def __init__(self) -> None:
        self.nodes = 0

    def count(self, values: Sized, depth: int) -> None:
        """Values at this depth are about to be looked at."""
        self.nodes += len(values)
        if self.nodes > NODES:
            raise TooLarge("values", NODES)
        if depth > DEPTH and values:
            raise TooLarge("levels", DEPTH)


class Encoder(Bounded):
    """Values to the trees that msgpack packs; exact types only."""

    def tree(self, value: Any, depth: int) -> Any:
        kind = type(value)
        if kind is int:
            return value if -(2**63) <= value < 2**64 else ["i", decimal(value)]
        if kind is complex:
            return ["c", value.real, value.imag]
        if kind in (list, tuple):
            return ["l" if kind is list else "t", self.trees(value, depth)]
        if kind in (set, frozenset):
            return ["s", sorted(self.trees(value, depth), key=msgpack.packb)]
        if kind is dict:
            keys, items = (self.trees(half, depth) for half in (value.keys(), value.values()))
            return ["d", [[key, item] for key, item in zip(keys, items, strict=True)]]
        if kind is np.ndarray:
            return array_tree(value)
        if isinstance(value, np.generic):
            return ["ns", dtype_code(value.dtype), np.asarray(value).astype(value.dtype.newbyteorder("<")).tobytes()]
        return self.tagged(value, depth)

    def trees(self, values: Collection[Any], depth: int) -> list[Any]:
        self.count(values, depth + 1)
        return [value if type(value) in PLAIN else self.tree(value, depth + 1) for value in values]

    def tagged(self, value: Any, depth: int) -> Any:
        match value:
            case Symbolic(srepr, text):
                return ["sym", srepr, text]
            case Figure(axes):
                return ["fig", self.trees(axes, depth)]
            case Model(layers, input_shape, answers):
                number = answers.number if isinstance(answers, Reference) else None
                return ["model", [self.layer(layer, depth + 1) for layer in layers], list(input_shape), number]
            case Opaque(type_name):
                return ["obj", type_name[:NAME]]
            case Reference(number, type_name):
                return ["handle", number, type_name[:NAME]]
            case Formula(source, variables):
                return ["formula", source, list(variables)]
            case Callback(number):
                return ["spy", number]
            case Axes(projection):
                return ["axes", projection]
        raise WireError(f"no wire form for {type(value).__name__}", bound="kind", type=type(value).__name__)

    def layer(self, layer: Layer, depth: int) -> list[Any]:
        return [layer.kind, *self.trees([layer.config], depth), self.trees(layer.weights, depth)]


def decimal(value: int) -> str:
    """The digits of a large integer; its size is looked at first, since printing takes quadratic time."""
    if value.bit_length() > DIGITS * math.log2(10):
        raise TooLarge("digits", DIGITS)
    return str(value)


def array_tree(value: np.ndarray) -> list[Any]:
    code = dtype_code(value.dtype)
    if value.ndim > NDIM:
        raise TooLarge("dimensions", NDIM)
    return ["nd", code, list(value.shape), value.astype(f"<{code}", order="C", copy=False).tobytes()]


class Decoder(Bounded):
    """Trees to values; each method reads what follows its tag."""

    def __init__(self, arguments: bool, references: bool) -> None:
        super().__init__()
        self.readers: dict[str, Callable[..., Any]] = {
            "i": self.integer, "c": self.complex, "l": self.list, "t": self.tuple, "s": self.set, "d": self.dict,
            "nd": self.array, "ns": self.scalar, "sym": self.symbolic, "fig": self.figure, "model": self.model,
            "obj": self.opaque,
        }  # fmt: skip
        if references:
            self.readers["handle"] = self.reference
        if arguments:
            self.readers |= {"formula": self.formula, "spy": self.callback, "axes": self.axes}

    def value(self, tree: Any, depth: int) -> Any:
        if type(tree) is int:
            return tree
        if type(tree) is not list or not tree or type(tree[0]) is not str or tree[0] not in self.readers:
            raise WireError("an unknown tag")
        return self.readers[tree[0]](depth, *tree[1:])

    def values(self, trees: Any, depth: int) -> list[Any]:
        self.count(exact(list, trees), depth + 1)
        return [tree if type(tree) in PLAIN else self.value(tree, depth + 1) for tree in trees]

    def integer(self, depth: int, digits: Any) -> int:
        if len(exact(str, digits)) > DIGITS + 2 or not (digits.isascii() and digits.removeprefix("-").isdecimal()):
            raise WireError("an integer without digits")
        return int(digits)

    def complex(self, depth: int, real: Any, imaginary: Any) -> complex:
        return complex(exact(float, real), exact(float, imaginary))

    def list(self, depth: int, trees: Any) -> list[Any]:
        return self.values(trees, depth)

    def tuple(self, depth: int, trees: Any) -> tuple[Any, ...]:
        return tuple(self.values(trees, depth))

    def set(self, depth: int, trees: Any) -> set[Any]:
        members = self.values(trees, depth)
        return set(distinct(members))

    def dict(self, depth: int, pairs: Any) -> dict[Any, Any]:
        trees = [exact(list, pair) for pair in exact(list, pairs)]
        keys, items = self.values([key for key, _ in trees], depth), self.values([item for _, item in trees], depth)
        return dict(zip(distinct(keys), items, strict=True))

    def array(self, depth: int, code: Any, shape: Any, data: Any) -> np.ndarray:
        dtype = known_dtype(code)
        if len(exact(list, shape)) > NDIM or any(exact(int, side) < 0 for side in shape):
            raise WireError("an impossible shape")
        if math.prod(side for side in shape if side) > EXTENT:
            raise WireError("an impossible shape")
        if math.prod(shape) * dtype.itemsize != len(exact(bytes, data)):
            raise WireError("a shape that is not that of its data")
        return np.frombuffer(sound(data, dtype), dtype).reshape(shape).astype(dtype.newbyteorder("="))

    def scalar(self, depth: int, code: Any, data: Any) -> np.generic:
        scalar: np.generic = self.array(depth, code, [1], data)[0]
        return scalar

    def symbolic(self, depth: int, srepr: Any, text: Any) -> Symbolic:
        return Symbolic(exact(str, srepr), exact(str, text))

    def figure(self, depth: int, axes: Any) -> Figure:
        figure = Figure(tuple(self.values(axes, depth)))
        refuse_if(figure_fault(figure))
        return figure

    def model(self, depth: int, layers: Any, input_shape: Any, number: Any) -> Model:
        shape = tuple(side if side is None else exact(int, side) for side in exact(list, input_shape))
        answers = None if number is None else Reference(exact(int, number), "")
        model = Model(tuple(self.layer(depth, *exact(list, layer)) for layer in exact(list, layers)), shape, answers)
        refuse_if(model_fault(model))
        return model

    def layer(self, depth: int, kind: Any, config: Any, weights: Any) -> Layer:
        (settings,) = self.values([config], depth)
        return Layer(exact(str, kind), settings, tuple(self.values(weights, depth)))

    def opaque(self, depth: int, type_name: Any) -> Opaque:
        return Opaque(exact(str, type_name)[:NAME])

    def reference(self, depth: int, number: Any, type_name: Any) -> Reference:
        return Reference(exact(int, number), exact(str, type_name)[:NAME])

    def formula(self, depth: int, source: Any, variables: Any) -> Formula:
        return Formula(exact(str, source), tuple(exact(str, name) for name in exact(list, variables)))

    def callback(self, depth: int, number: Any) -> Callback:
        return Callback(exact(int, number))

    def axes(self, depth: int, projection: Any) -> Axes:
        return Axes(projection if projection is None else exact(str, projection))


def refuse_if(fault: str | None) -> None:
    if fault:
        raise WireError(fault)


def distinct(keys: list[Any]) -> list[Any]:
    """Keys that differ, and that no one has chosen so that a dict of them takes for ever."""
    if len(keys) > SAME_HASH and max(Counter(map(hash, keys)).values()) > SAME_HASH:
        raise WireError("keys of one hash")
    if len(set(keys)) != len(keys):
        raise WireError("a key twice")
    return keys
