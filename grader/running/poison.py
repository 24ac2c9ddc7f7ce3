"""Forbidden functions, replaced in the libraries themselves: a student who calls one is found out, by any name.

A library's own code may go on using what a student may not: `numpy.polymul` calls `numpy.convolve`. What tells
them apart is the code that calls: a module's that was imported before the submission, and that spells the name.
"""

from __future__ import annotations

import functools
import importlib
import sys
from collections.abc import Callable, Iterable
from types import FrameType, ModuleType
from typing import Any

uses: list[str] = []  # names of the forbidden functions called so far; swallowing the exception does not help


class ForbiddenCall(BaseException):
    """A student's code called what the exercise forbids."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is not allowed in this exercise")
        self.name = name


def poison(names: Iterable[str]) -> None:
    """Replace each dotted name, and every alias of it in the modules of its library."""
    for name in names:
        owner, attribute = parent(name)
        original = getattr(owner, attribute)
        trap = poisoned(name, original)
        setattr(owner, attribute, trap)
        for module in library(name.partition(".")[0]):
            for alias, value in list(vars(module).items()):
                if value is original:
                    setattr(module, alias, trap)


def parent(name: str) -> tuple[Any, str]:
    """The module or class that holds a dotted name, and the last word."""
    *path, attribute = name.split(".")
    if not path:
        return importlib.import_module("builtins"), attribute
    owner: Any = importlib.import_module(path[0])
    for word in path[1:]:
        if not hasattr(owner, word):
            importlib.import_module(f"{owner.__name__}.{word}")
        owner = getattr(owner, word)
    return owner, attribute


def library(top: str) -> list[ModuleType]:
    """The modules already imported of a package."""
    return [
        module
        for name, module in list(sys.modules.items())
        if type(module) is ModuleType and (name == top or name.startswith(f"{top}."))
    ]


def poisoned(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
    """A function that tells on a student and serves the libraries."""
    trusted = {id(vars(module)) for module in sys.modules.values() if isinstance(module, ModuleType)}
    word = name.rpartition(".")[2]

    @functools.wraps(original, updated=())
    def trap(*arguments: Any, **keywords: Any) -> Any:
        if not allowed(sys._getframe(1), word, trusted):
            uses.append(name)
            raise ForbiddenCall(name)
        return original(*arguments, **keywords)

    return trap


def allowed(caller: FrameType, word: str, trusted: set[int]) -> bool:
    """Whether a call comes from a library that spells the name in its own code."""
    return id(caller.f_globals) in trusted and word in caller.f_code.co_names
