"""How a student's text is run: an import that fails matters when its name is used, and IPython's names are there.

The same in a worker and in a student's own Python.
"""

from __future__ import annotations
import __future__

import ast
import builtins
import sys
from collections.abc import Callable, Iterator, Mapping
from types import CodeType, FrameType
from typing import Any

OPERATIONS = """call getitem setitem iter next len bool contains enter add radd sub rsub mul rmul truediv rtruediv
    matmul rmatmul pow rpow neg eq lt gt instancecheck subclasscheck mro_entries""".split()

stars: list[str] = []  # packages that were not there when all their names were wanted


def compiled(source: str, file: str) -> CodeType:
    """The code of a text, not of bytes: a coding line in it has no effect. Annotations are not evaluated."""
    code: CodeType = compile(source, file, "exec", flags=__future__.annotations.compiler_flag, dont_inherit=True)
    return code


def namespace(source: str) -> dict[str, Any]:
    """What a module made from a text begins with: Python's own names, and those of a notebook."""
    own: dict[str, Any] = {"__import__": forgiving(source), "display": Silent(), "get_ipython": Shell}
    return {"__builtins__": {**vars(builtins), **own}}


# Imports


def forgiving(source: str) -> Callable[..., Any]:
    """Python's import, but for what is not there: at the top of a text it becomes what fails when it is used.

    Where the text itself minds, in a `try` or in a function, it fails at once.
    """

    def forgiven(
        name: str,
        globals: Mapping[str, Any] | None = None,
        locals: Mapping[str, Any] | None = None,
        fromlist: tuple[str, ...] | None = (),
        level: int = 0,
    ) -> Any:
        try:
            if level and not (globals or {}).get("__package__"):
                return beside(name, globals, fromlist)
            return __import__(name, globals, locals, fromlist or (), level)
        except ModuleNotFoundError as fault:
            if not is_at_the_top(sys._getframe(1), source):
                raise
            return absent(fault, name, fromlist or ())

    return forgiven


def beside(name: str, globals: Mapping[str, Any] | None, fromlist: tuple[str, ...] | None) -> Any:
    """A relative import: all files of a submission lie side by side."""
    if name:
        return __import__(name, globals, None, fromlist or (), 0)
    found = Names()
    for part in fromlist or ():
        setattr(found, part, __import__(part, globals, None, (), 0))
    return found


class Names:
    """Modules that `from . import a, b` takes its names from."""


def is_at_the_top(frame: FrameType, source: str) -> bool:
    """Whether a frame runs a module's own lines, at an import that no `try` guards."""
    return frame.f_code.co_name == "<module>" and frame.f_lineno in set(unguarded(ast.parse(source).body))


def unguarded(body: list[Any]) -> Iterator[int]:
    """The lines of the imports that stand in no `try`, function or class."""
    for node in body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield node.lineno
        elif isinstance(node, (ast.If, ast.For, ast.While, ast.With)):
            yield from unguarded([*node.body, *getattr(node, "orelse", [])])


def absent(fault: ModuleNotFoundError, name: str, fromlist: tuple[str, ...]) -> Any:
    """What an import of a package that is not there binds."""
    if "*" in fromlist:
        stars.append(package(fault) or name)
        return Absent(fault)
    if fromlist:
        return Absent(fault, **{word: Absent(fault) for word in fromlist})
    found = Absent(fault)
    for word in reversed(name.split(".")[1:]):
        found = Absent(fault, **{word: found})
    return found


def package(fault: BaseException) -> str:
    """The package that an exception says is not there; empty for any other exception.

    >>> package(ModuleNotFoundError("No module named 'pandas'", name="pandas.core"))
    'pandas'
    """
    if type(fault) is ModuleNotFoundError and type(fault.name) is str:
        return fault.name.partition(".")[0]
    return stars[0] if type(fault) is NameError and stars else ""


class Absent:
    """Stands for a package that is not there, or for a name from it: whatever is done with it says so."""

    def __init__(self, fault: ModuleNotFoundError, **names: Any) -> None:
        self.__dict__.update(names)
        self.__dict__["fault"] = fault

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # Python asks whether something is there
            raise AttributeError(name)
        raise again(self)


def again(absent: Absent) -> ModuleNotFoundError:
    """The exception that the import raised, without the frames of the import."""
    fault = absent.__dict__["fault"]
    return ModuleNotFoundError(*fault.args, name=fault.name)


def fail(self: Absent, *_: Any, **__: Any) -> Any:
    raise again(self)


for operation in OPERATIONS:
    setattr(Absent, f"__{operation}__", fail)


# What is there in a notebook


class Silent:
    """Called with anything, it does nothing."""

    def __call__(self, *_: Any, **__: Any) -> None:
        return None


class Shell:
    """IPython's shell where there is none: its magics do nothing, and its commands put nothing out."""

    def getoutput(self, *_: Any, **__: Any) -> list[str]:
        return []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Silent()
