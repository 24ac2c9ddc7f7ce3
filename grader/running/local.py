"""A student's functions in this very process: for the solution, the misconceptions and a student's own pytest.

This is no sandbox. It asks as a worker does and answers as a worker does, so that one judge serves both.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from typing import Any

from grader.running.inside.asking import Respondent
from grader.running.inside.describe import Describer, type_name
from grader.running.wire.handle import Handle, targets
from grader.running.wire.plain import copied, mapped
from grader.values import Spy


class LocalStudent:
    """`student.f(x)` calls f on a copy of x and gives plain data, or raises Stopped with the verdict.

    >>> LocalStudent({"double": lambda x: 2 * x}).double(3.0)
    6.0
    """

    def __init__(
        self, functions: Mapping[str, Callable[..., Any]], *, pure: bool = False, reraise: bool = False
    ) -> None:
        classes = tuple(f for f in functions.values() if isinstance(f, type))
        self._respondent = Respondent(
            functions,
            {code.co_filename for f in functions.values() if (code := some_code(f))},
            classes,
            lambda value: Handle(self.ask, value, type_name(value)),
            pure=pure,
            lets_through=(BaseException,) if reraise else (KeyboardInterrupt,),
        )

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *arguments, **keywords: self.ask("call", name, *arguments, **keywords)

    def ask(self, operation: str, *operands: Any, seed: int | None = None, **keywords: Any) -> Any:
        """A question as a worker is asked it."""
        with warnings.catch_warnings():
            warnings.simplefilter("default")  # as in a worker, whatever pytest makes of warnings
            return self._respondent.ask(
                operation,
                *(local(operand) for operand in operands),
                seed=seed,
                **{name: local(keyword) for name, keyword in keywords.items()},
            )


def local(argument: Any) -> Any:
    """A copy of an argument; a handle becomes its object, a spy hears plain data only."""
    return copied(mapped(argument, lambda leaf: heard(leaf) if isinstance(leaf, Spy) else targets(leaf)))


def heard(spy: Spy) -> Callable[..., Any]:
    return lambda *arguments: spy(*(Describer().describe(argument) for argument in arguments))


def some_code(function: Any) -> Any:
    """The code of a function, or of some method of a class: it names the file."""
    if isinstance(function, type):
        return next((code for method in vars(function).values() if (code := some_code(method))), None)
    return getattr(getattr(function, "__wrapped__", function), "__code__", None)
