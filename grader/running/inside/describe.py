"""What a student's function returned, as plain data.

Exact types come first; of a subclass only the base class's methods are called; SymPy, Matplotlib, Keras and
TensorFlow are looked for among the modules already imported. Whatever is none of ours is `Opaque`. Every touch
of a student's object may run a student's code, so that anything may be raised.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np

from grader.running.wire.bounds import CHARACTERS, DEPTH, DIGITS, NAME, NDIM, NODES, TEXT, TooLarge
from grader.values import Axes, Figure, Formula, Opaque, Symbolic

Keep = Callable[[Any], Any]
BITS = 3.3  # of a decimal digit
ATOMS = (bool, int, float, complex, str, bytes)


class Describer:
    """Describes one answer; instances of `classes` are given to `keep`, which answers what stands for them."""

    def __init__(self, classes: tuple[type, ...] = (), keep: Keep | None = None) -> None:
        self.classes = classes
        self.keep = keep
        self.nodes = 0

    def describe(self, value: Any, depth: int = 0) -> Any:
        """The plain data that says the same.

        >>> Describer().describe((np.float64(1), {"a": range(3)}))
        (np.float64(1.0), {'a': Opaque(type_name='range')})
        """
        self.nodes += 1
        if self.nodes > NODES:
            raise TooLarge("values", NODES)
        if depth > DEPTH:
            raise TooLarge("levels", DEPTH)
        try:
            return self.described(value, depth)
        except (TooLarge, MemoryError):
            raise
        except BaseException:
            return Opaque(type_name(value))

    def described(self, value: Any, depth: int) -> Any:
        kind = type(value)
        if value is None or kind in ATOMS:
            return atom(kind, value)
        if self.keep is not None and any(issubclass(kind, c) for c in self.classes):
            return self.keep(value)
        if issubclass(kind, np.ndarray):
            return array(np.ndarray.view(value, np.ndarray))
        if issubclass(kind, np.generic):
            return scalar(value)
        for base in ATOMS[1:]:
            if issubclass(kind, base):
                return atom(base, plainly(base, value))
        if issubclass(kind, (list, tuple, set, frozenset, dict)):
            return self.container(kind, value, depth)
        return self.library_value(kind, value, depth)

    def container(self, kind: type, value: Any, depth: int) -> Any:
        if issubclass(kind, dict):
            pairs = [(self.describe(k, depth + 1), self.describe(v, depth + 1)) for k, v in dict.items(value)]
            return dict(pairs)
        for base in (list, tuple, set, frozenset):
            if issubclass(kind, base):
                return base(self.describe(item, depth + 1) for item in base.__iter__(value))
        raise AssertionError(kind)

    def library_value(self, kind: type, value: Any, depth: int) -> Any:
        if kind in (Symbolic, Figure, Formula, Axes):
            return Opaque(type_name(value))  # a student who imports our own types gains nothing
        if belongs(kind, "sympy", "Basic", "MatrixBase"):
            return Symbolic(sys.modules["sympy"].srepr(value), str(value)[:TEXT])
        if belongs(kind, "matplotlib.figure", "Figure"):
            from grader.running.inside.figures import figure

            return figure(value)
        if belongs(kind, "matplotlib.axes", "Axes"):
            return self.library_value(type(value.figure), value.figure, depth)
        if belongs(kind, "keras", "Model"):
            from grader.running.inside.models import model

            return model(value, self.keep)
        if belongs(kind, "tensorflow", "Tensor", "Variable") or belongs(kind, "keras", "Variable"):
            return self.describe(tensor(value), depth)
        return Opaque(type_name(value))


def belongs(kind: type, module: str, *names: str) -> bool:
    """Whether a type is one of a library's, without importing that library."""
    loaded = sys.modules.get(module)
    return loaded is not None and issubclass(kind, tuple(getattr(loaded, name) for name in names))


def atom(kind: type, value: Any) -> Any:
    """A scalar, unless it is one that the wire has no form for."""
    if kind is int and value.bit_length() > DIGITS * BITS:
        raise TooLarge("digits", DIGITS)
    if kind is str and not value.isascii():
        value.encode()  # a lone surrogate is no text: the guard makes it opaque
    return value


def plainly(base: type, value: Any) -> Any:
    """The base class's value of an instance of a subclass, by the base class's own methods."""
    conversions: dict[type, Callable[[Any], Any]] = {
        int: int.__int__,
        float: float.__float__,
        complex: complex.__complex__,
        str: str.__str__,
        bytes: lambda b: bytes.__getitem__(b, slice(None)),
    }
    return conversions[base](value)


def array(value: np.ndarray) -> np.ndarray | Opaque:
    """A copy that no one else holds, in native byte order."""
    if value.dtype.kind in "SU" and value.dtype.itemsize == 0:
        value = value.astype(f"{value.dtype.kind}1")
    if not travels(value.dtype) or value.ndim > NDIM:
        return Opaque(f"numpy.ndarray of {value.dtype}"[:NAME])
    return value.astype(value.dtype.newbyteorder("="), order="C", copy=True)


def scalar(value: np.generic) -> Any:
    """A NumPy scalar of a dtype we know; its type, exactly."""
    if not travels(value.dtype):
        return Opaque(f"numpy.{value.dtype}")
    return np.asarray(value).astype(value.dtype.newbyteorder("="))[()]


def travels(dtype: np.dtype[Any]) -> bool:
    """Whether the wire has a form for arrays of a dtype."""
    if dtype.kind in "SU":
        return dtype.itemsize <= CHARACTERS * (4 if dtype.kind == "U" else 1)
    return dtype.itemsize <= {"b": 1, "i": 8, "u": 8, "f": 8, "c": 16}.get(dtype.kind, -1)


def tensor(value: Any) -> Any:
    """The NumPy array or scalar of a tensor or variable."""
    values = value.numpy() if hasattr(value, "numpy") else np.asarray(value)
    if values.dtype.name == "bfloat16":  # NumPy has no such type of its own
        values = values.astype(np.float32)
    return values


def type_name(value: Any) -> str:
    """The qualified name of a value's type, which is all that is kept of it."""
    try:
        kind = type(value)
        module, name = str(kind.__module__), str(kind.__qualname__)
        text = name if module == "builtins" else f"{module}.{name}"
        return text.encode(errors="replace").decode()[:NAME]
    except BaseException:
        return "?"
