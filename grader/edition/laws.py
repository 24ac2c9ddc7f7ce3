"""The source of public laws, as it travels to students: self-contained, and proved so before it is written.

A law may use numpy, math, what a student's copy of the grader offers laws, and functions or constants of its
own module that are no less self-contained. Whatever else it names stays at home, so a law that needs it is refused.
"""

from __future__ import annotations

import ast
import builtins
import dis
import inspect
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType, ModuleType
from typing import Any

from grader.bank.collect import noted_on

OFFERED = ("grader.values", "grader.judging.models", "grader.judging.formulas")  # what laws may import of ours
MODULES = {"numpy": "import numpy as np", "math": "import math"}
HEADER = '"""The laws that {slug} is checked against: each asks your code what it likes, and says what it saw."""'


class LawError(Exception):
    """A law that cannot travel; the text says what it needs."""


def laws_source(slug: str, laws: list[Callable[..., Any]], private: frozenset[str] = frozenset()) -> str:
    """The text of a module that holds these laws and what they use; proved to stand alone.

    `private` are the names that never travel: solutions, misconceptions, hidden claims.
    """
    needed: dict[str, Any] = {}
    for law in laws:
        gather(law, needed, private)
    imports = sorted({MODULES[v.__name__] for v in needed.values() if isinstance(v, ModuleType)})
    for home in OFFERED:
        ours = sorted(name for name, v in needed.items() if is_offered(v) and v.__module__ == home)
        imports += [f"from {home} import {', '.join(ours)}"] if ours else []
    constants = [f"{name} = {v!r}" for name, v in needed.items() if is_constant(v)]
    written = [v for v in needed.values() if isinstance(v, FunctionType) and not is_offered(v)]
    functions = [source_of(function) for function in written]
    top = "\n\n".join(["\n".join(part) for part in ([HEADER.format(slug=slug)], imports, constants) if part])
    source = "\n\n\n".join([top, *functions]) + "\n"
    prove(slug, source, laws)
    return source


def source_of(function: Callable[..., Any]) -> str:
    """The text of a function as it travels: what an author notes above it is for the bank."""
    lines = inspect.getsource(function).strip("\n").split("\n")
    (node,) = ast.parse("\n".join(lines)).body
    return "\n".join(lines[node.lineno - 1 :] if noted_on(function) else lines)


def gather(function: Callable[..., Any], needed: dict[str, Any], private: frozenset[str]) -> None:
    """Add what a function needs, then the function: what is used stands above what uses it."""
    if function.__name__ in needed:
        return
    home = function.__globals__
    for name in sorted(set(global_names(function.__code__)) - set(vars(builtins))):
        found = home.get(name)
        if name not in private and isinstance(found, FunctionType) and found.__module__ == function.__module__:
            gather(found, needed, private)
        elif name not in private and travels(found) and name == own_name(found, name):
            needed[name] = found
        else:
            raise LawError(f"{function.__name__} uses {name}, which does not travel to students: write it into the law")
    needed[function.__name__] = function


def global_names(code: CodeType) -> Iterator[str]:
    """The global names that a function reads, those of functions inside it included."""
    for instruction in dis.get_instructions(code):
        if instruction.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from global_names(constant)


def travels(value: Any) -> bool:
    return is_offered(value) or is_constant(value) or (isinstance(value, ModuleType) and value.__name__ in MODULES)


def own_name(value: Any, name: str) -> str:
    """The name under which the travelling module will know a value."""
    if isinstance(value, ModuleType):
        return MODULES[value.__name__].split()[-1]
    return value.__name__ if is_offered(value) else name


def is_offered(value: Any) -> bool:
    return isinstance(value, (type, FunctionType)) and value.__module__ in OFFERED


def is_constant(value: Any) -> bool:
    """A number, a text, or a tuple, list or dict of them: what its own repr restores."""
    try:
        return bool(ast.literal_eval(repr(value)) == value) and value is not None
    except (ValueError, SyntaxError, TypeError):
        return False


def prove(slug: str, source: str, laws: list[Callable[..., Any]]) -> None:
    """Run the text in a clean namespace, and find there every law and every name that a law reads."""
    try:
        namespace = run(source, f"cases/{slug}.py")
    except Exception as fault:
        raise LawError(f"the laws of {slug} do not stand alone: {type(fault).__name__}: {fault}") from fault
    known = {*namespace, *vars(builtins)}
    for law in laws:
        if missing := set(global_names(namespace[law.__name__].__code__)) - known:
            raise LawError(f"{law.__name__} uses {min(missing)}, which does not travel to students")


def run(source: str, filename: str) -> dict[str, Any]:
    """The names that a module's text defines."""
    namespace: dict[str, Any] = {"__name__": "laws"}
    exec(compile(source, filename, "exec"), namespace)
    return namespace
