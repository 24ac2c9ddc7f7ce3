"""A student's functions behind the wall: what a judge holds in place of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from grader.running.wire.handle import Handle

__all__ = ["Handle", "RemoteStudent"]


class Asked(Protocol):
    """Whatever answers questions about a submission."""

    def ask(self, operation: str, *operands: Any, seed: int | None = None, **keywords: Any) -> Any: ...


class RemoteStudent:
    """`student.f(x)` asks the worker for f(x): plain data, handles, or Stopped with the verdict."""

    def __init__(self, worker: Asked) -> None:
        self._worker = worker

    def ask(self, operation: str, *operands: Any, seed: int | None = None, **keywords: Any) -> Any:
        """A question as the worker is asked it."""
        return self._worker.ask(operation, *operands, seed=seed, **keywords)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *arguments, **keywords: self._worker.ask("call", name, *arguments, **keywords)
