"""An object of a student's class that stays where it lives: operators, methods and attributes are questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from grader.values import Opaque

Ask = Callable[..., Any]
METHODS = frozenset({"method", "function", "builtin_function_or_method"})


class Handle:
    """Stands for an object on the other side; the same law runs in-process and across the wall."""

    __slots__ = ("_ask", "_target", "_type_name")

    def __init__(self, ask: Ask, target: Any, type_name: str) -> None:
        object.__setattr__(self, "_ask", ask)
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_type_name", type_name)

    def __repr__(self) -> str:
        return f"<{self._type_name}>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)  # copy, pickle and NumPy probe for these; they are nobody's question
        answer = self._ask("get", self, name)
        if isinstance(answer, Opaque) and answer.type_name in METHODS:
            return lambda *arguments, **keywords: self._ask("method", self, name, *arguments, **keywords)
        return answer

    def __setattr__(self, name: str, value: Any) -> None:
        self._ask("set", self, name, value)

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        return self._ask("call", self, *arguments, **keywords)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._ask("operator", "list", self))

    def __len__(self) -> int:
        return int(self._ask("operator", "len", self))

    def __getitem__(self, index: Any) -> Any:
        return self._ask("operator", "[]", self, index)

    def __contains__(self, item: Any) -> bool:
        return bool(self._ask("operator", "in", self, item))

    def __float__(self) -> float:
        return float(self._ask("operator", "float", self))

    def __neg__(self) -> Any:
        return self._ask("operator", "neg", self)

    def __abs__(self) -> Any:
        return self._ask("operator", "abs", self)

    def __add__(self, other: Any) -> Any:
        return self._ask("operator", "+", self, other)

    def __radd__(self, other: Any) -> Any:
        return self._ask("operator", "+", other, self)

    def __sub__(self, other: Any) -> Any:
        return self._ask("operator", "-", self, other)

    def __rsub__(self, other: Any) -> Any:
        return self._ask("operator", "-", other, self)

    def __mul__(self, other: Any) -> Any:
        return self._ask("operator", "*", self, other)

    def __rmul__(self, other: Any) -> Any:
        return self._ask("operator", "*", other, self)

    def __matmul__(self, other: Any) -> Any:
        return self._ask("operator", "@", self, other)

    def __rmatmul__(self, other: Any) -> Any:
        return self._ask("operator", "@", other, self)

    def __truediv__(self, other: Any) -> Any:
        return self._ask("operator", "/", self, other)

    def __rtruediv__(self, other: Any) -> Any:
        return self._ask("operator", "/", other, self)

    def __pow__(self, other: Any) -> Any:
        return self._ask("operator", "**", self, other)

    def __rpow__(self, other: Any) -> Any:
        return self._ask("operator", "**", other, self)

    def __eq__(self, other: object) -> Any:
        return self._ask("operator", "==", self, other)

    def __ne__(self, other: object) -> Any:
        return self._ask("operator", "!=", self, other)

    def __lt__(self, other: Any) -> Any:
        return self._ask("operator", "<", self, other)

    def __le__(self, other: Any) -> Any:
        return self._ask("operator", "<=", self, other)

    def __gt__(self, other: Any) -> Any:
        return self._ask("operator", ">", self, other)

    def __ge__(self, other: Any) -> Any:
        return self._ask("operator", ">=", self, other)

    __hash__ = object.__hash__
    __array_ufunc__ = None  # array * handle is the handle's question, not NumPy's


def targets(value: Any) -> Any:
    """What a handle stands for, anything else as it is."""
    return value._target if isinstance(value, Handle) else value
