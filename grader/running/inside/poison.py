"""Forbidden functions, replaced in the libraries themselves: a student who calls one is found out, by any name.

A library's own code may go on using what a student may not: `numpy.polymul` calls `numpy.convolve`. What tells
them apart is the code that calls: a library module's, that spells the name. A library that is not imported yet
is poisoned when it is, since importing it for each submission would take longer than grading.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import FrameType, ModuleType
from typing import Any

Place = tuple[Any, str]  # a module or class, and the name it has there

uses: list[str] = []  # names of the forbidden functions called so far; swallowing the exception does not help
trusted: set[int] = set()  # the namespaces of library modules; a student's is never among them
known: dict[str, list[Place]] = {}  # where a zygote's libraries have what some dotted names mean


class ForbiddenCall(BaseException):
    """A student's code called what the exercise forbids."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is not allowed in this exercise")
        self.name = name


def trust_what_is_imported() -> None:
    """Every module imported so far is a library's; asked once, in a zygote, since to look at them all takes time."""
    trust(module for module in sys.modules.values() if isinstance(module, ModuleType))


def trust(modules: Iterable[ModuleType]) -> None:
    trusted.update(id(vars(module)) for module in modules)


def look_up(names: Iterable[str]) -> None:
    """Find the places of some names, for all workers to come: one that searched would touch, so copy, every module."""
    for name in names:
        if name not in known:
            owner, word = loaded(home(name)), name.rpartition(".")[2]
            known[name] = places(owner, name, getattr(owner, word)) if hasattr(owner, word) else []


def poison(names: Iterable[str], undo: list[Callable[[], None]] | None = None) -> None:
    """Replace each dotted name in its library, now or when that is imported; `undo` takes what gives them back."""
    undo = [] if undo is None else undo
    names = list(names)
    for top in {name.partition(".")[0] for name in names if name not in known}:
        trust(library(top))
    waiting: dict[str, list[str]] = {}
    for name in names:
        if (owner := loaded(home(name))) is not None:
            replace(owner, name, undo)
        else:
            waiting.setdefault(home(name), []).append(name)
    if waiting:
        sys.meta_path.insert(0, Waiting(waiting, undo))


def home(name: str) -> str:
    """The module or class that a dotted name belongs to."""
    return name.rpartition(".")[0] or "builtins"


def loaded(name: str) -> Any:
    """The module or class of a dotted name, if it is there without importing anything."""
    if name in sys.modules:
        return sys.modules[name]
    above, _, word = name.rpartition(".")
    return vars(owner).get(word) if above and (owner := loaded(above)) is not None else None


def replace(owner: Any, name: str, undo: list[Callable[[], None]]) -> None:
    """Put a trap in place of a function, and of every alias of it in the modules of its library."""
    word = name.rpartition(".")[2]
    original = getattr(owner, word, None)
    if original is None:
        return  # what does not exist in this version is called by nobody
    if isinstance(original, type):
        return forbid_making(name, word, original, undo)
    trap = trapped(name, word, original)
    put(known.get(name) or places(owner, name, original), trap)
    undo.append(lambda: put(places(owner, name, trap), original))  # a module imported meanwhile may have it too


def places(owner: Any, name: str, thing: Any) -> list[Place]:
    """Wherever the library of a dotted name has a thing, by whatever alias."""
    modules = (owner, *library(name.partition(".")[0]))
    return [(module, alias) for module in modules for alias, value in list(vars(module).items()) if value is thing]


def put(where: Iterable[Place], thing: Any) -> None:
    for module, alias in where:
        setattr(module, alias, thing)


def forbid_making(name: str, word: str, kind: type, undo: list[Callable[[], None]]) -> None:
    """Trap the making of instances of a class; libraries go on asking whether something is one."""
    own = vars(kind).get("__new__")
    made: Any = kind.__new__

    def new(cls: type, *arguments: Any, **keywords: Any) -> Any:
        if cls is kind and not allowed(sys._getframe(1), word):
            uses.append(name)
            raise ForbiddenCall(name)
        return made(cls) if made is object.__new__ else made(cls, *arguments, **keywords)

    kind.__new__ = staticmethod(new)  # type: ignore[method-assign, assignment]
    undo.append(lambda: setattr(kind, "__new__", own or made))


def library(top: str) -> list[ModuleType]:
    """The modules already imported of a package."""
    return [
        module
        for name, module in list(sys.modules.items())
        if type(module) is ModuleType and (name == top or name.startswith(f"{top}."))
    ]


def trapped(name: str, word: str, original: Callable[..., Any]) -> Callable[..., Any]:
    """A function that tells on a student and serves the libraries."""

    @functools.wraps(original, updated=())
    def trap(*arguments: Any, **keywords: Any) -> Any:
        if not allowed(sys._getframe(1), word):
            uses.append(name)
            raise ForbiddenCall(name)
        return original(*arguments, **keywords)

    del trap.__wrapped__  # which is the way in
    return trap


def allowed(caller: FrameType, word: str) -> bool:
    """Whether a call comes from a library that spells the name in its own code."""
    return id(caller.f_globals) in trusted and word in caller.f_code.co_names


class Waiting(MetaPathFinder):
    """Poisons a module as soon as it has been imported."""

    def __init__(self, names: dict[str, list[str]], undo: list[Callable[[], None]]) -> None:
        self.names = names
        self.undo = undo

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name not in self.names:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        spec = next(filter(None, (finder.find_spec(name, path, target) for finder in others)), None)
        if spec is not None and spec.loader is not None:
            run = spec.loader.exec_module

            def run_and_poison(module: ModuleType) -> None:
                run(module)
                trust(library(name.partition(".")[0]))
                for forbidden in self.names.pop(name, []):
                    replace(module, forbidden, self.undo)

            spec.loader.exec_module = run_and_poison  # type: ignore[method-assign]
        return spec
