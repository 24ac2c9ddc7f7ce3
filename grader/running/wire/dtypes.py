"""The closed list of what an array on the wire may hold, and the checks before NumPy sees a stranger's bytes."""

from __future__ import annotations

from typing import Any

import numpy as np

from grader.running.wire.bounds import CHARACTERS

NUMBERS = ("b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16")
LENGTHS = frozenset(map(str, range(1, CHARACTERS + 1)))


class WireError(Exception):
    """A value that cannot be sent, or bytes that are not one of our values.

    The facts tell, of an honest value, what keeps it from being sent; of a stranger's bytes there are none.
    """

    def __init__(self, text: str, **facts: Any) -> None:
        super().__init__(text)
        self.facts = facts


def exact(kind: type[Any], value: Any) -> Any:
    """The value, of exactly this type (a bool is no int)."""
    if type(value) is not kind:
        raise WireError(f"a {type(value).__name__} in place of a {kind.__name__}")
    return value


def dtype_code(dtype: np.dtype[Any]) -> str:
    """The name of a dtype of the closed list: "f8", "i4", "U12"."""
    size = dtype.itemsize // 4 if dtype.kind == "U" else dtype.itemsize
    code = f"{dtype.kind}{size}"
    if code in NUMBERS or (dtype.kind in "US" and 1 <= size <= CHARACTERS):
        return code
    raise WireError(f"no wire form for arrays of {dtype}", bound="kind", type=f"numpy.ndarray of {dtype}")


def known_dtype(code: Any) -> np.dtype[Any]:
    """The dtype of a code; numpy's own parser never sees a stranger's text."""
    text = exact(str, code)
    length = text[1:]
    if text in NUMBERS:
        return np.dtype(f"<{text}")
    if text[:1] in ("U", "S") and length in LENGTHS:
        return np.dtype(f"<{text}")
    raise WireError("an unknown dtype")


def sound(data: bytes, dtype: np.dtype[Any]) -> bytes:
    """Data whose booleans are 0 or 1 and whose characters exist: numpy believes what it is given."""
    if dtype.kind == "b" and max(data, default=0) > 1:
        raise WireError("a boolean that is neither")
    if dtype.kind == "U":
        codes = np.frombuffer(data, "<u4")
        if np.any((codes > 0x10FFFF) | ((codes >= 0xD800) & (codes <= 0xDFFF))):
            raise WireError("a character that is none")
    return data
