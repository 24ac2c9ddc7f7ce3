"""From what stands decorated in a module of the bank to its exercise, or a sentence on what it lacks."""

from __future__ import annotations

import ast
import importlib.util
import inspect
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from types import FunctionType, ModuleType
from typing import Any

from grader.bank.spec import Case, Exercise, Law, Misconception
from grader.words.failure import UserError
from grader.words.text import LANGUAGES, Text

NOTE = "__bank__"  # the attribute that holds what an author says of a function
COLLECTED = ("cases", "laws", "misconceptions", "alternatives")


class AuthorError(UserError):
    """A module of the bank that is not complete; the text names the place and says what to write there."""


class Empty:
    """What every class holds, whoever wrote it."""


PLUMBING = {*vars(Empty), NOTE}


@dataclass(frozen=True)
class Instead:
    """What stands in for a part of the solution; with a sentence if it is wrong, without one if it is right too.

    `code` is a function, or a class or a dict that holds several by the names of those they replace. `of` names
    the one that a function replaces, a method as "Value.backward", or the class whose methods a class replaces.
    """

    code: Any
    of: str = ""
    says: Text | None = None
    share: float = 0.0


def file_of(module: str) -> str:
    """The file of a module, as an author finds it."""
    return module.replace(".", "/") + ".py"


def exercise(module: str, *, shared: tuple[Any, ...] = (), **parts: Any) -> Exercise:
    """The exercise of a module, which passes its `__name__`: these parts, and all that is decorated in it.

    Its folder says the chapter, its function `values` the numbers of the statement; where one function is to be
    written, `holes` may be its docstring alone. `shared` are claims of another module that this exercise makes too.
    """
    home = sys.modules[module]
    if name := given_twice(inspect.getsource(home)):
        raise AuthorError(f"{file_of(module)}: {name} is given twice, and Python keeps the last; rename one of them")
    if strangers := [claim for claim in shared if not isinstance(noted_on(claim), Case | Law)]:
        raise AuthorError(
            f"{file_of(module)}: shared holds {strangers[0]!r}, which is no claim: name a @case or a @law"
        )
    notes = collected(home) | {claim.__name__: noted_on(claim) for claim in shared}
    bare = Exercise(
        **complete(module, {"chapter": chapter_of(module), "values": vars(home).get("values"), **parts}),
        cases=tuple(note for note in notes.values() if isinstance(note, Case)),
        laws=tuple(note for note in notes.values() if isinstance(note, Law)),
        misconceptions=(),
    )
    others = {name: note for name, note in notes.items() if isinstance(note, Instead)}
    code = {name: instead(module, name, note, bare.functions) for name, note in others.items()}
    made = replace(
        bare,
        misconceptions=tuple(Misconception(code[n], o.says, n, o.share) for n, o in others.items() if o.says),
        alternatives=tuple(code[name] for name, other in others.items() if not other.says),
    )
    for trouble in astray(made):
        raise AuthorError(f"{file_of(module)}: {trouble}")
    for what, text in texts(made):
        spoken(module, what, text)
    return made


def chapter_of(module: str) -> str:
    """The folder that a module stands in, as chapters are named.

    >>> chapter_of("reference.bank.ch16_probability.softmax")
    '16_probability'
    """
    return module.rpartition(".")[0].rpartition(".")[2].removeprefix("ch")


def complete(module: str, parts: dict[str, Any]) -> dict[str, Any]:
    """The parts of an exercise, once it is clear that none is missing and that all are known."""
    required = {f.name: f.default is MISSING and f.default_factory is MISSING for f in fields(Exercise)}
    known = {name: needed for name, needed in required.items() if name not in COLLECTED}
    if collects := [name for name in parts if name in COLLECTED]:
        raise AuthorError(f"{file_of(module)}: leave out {', '.join(collects)}: what is decorated is collected")
    if unknown := [name for name in parts if name not in known]:
        raise AuthorError(f"{file_of(module)}: EXERCISE has no part {', '.join(unknown)}; it has {', '.join(known)}")
    if missing := [name for name, needed in known.items() if needed and name not in parts]:
        raise AuthorError(f"{file_of(module)}: EXERCISE lacks {', '.join(missing)}; docs/for-authors.md shows each")
    if isinstance(parts["holes"], Text) and isinstance(parts["solution"], tuple):
        raise AuthorError(f"{file_of(module)}: several functions; write holes as a dict from name to docstring")
    if isinstance(parts["holes"], Text):
        return {**parts, "holes": {parts["solution"].__name__: parts["holes"]}}
    return parts


def collected(home: ModuleType) -> dict[str, Any]:
    """The notes of a module by name, from top to bottom; what it imports is noted for another."""
    found = {name: note for name, value in vars(home).items() if (note := noted_on(value)) is not None}
    return {name: note for name, note in found.items() if vars(home)[name].__module__ in (home.__name__, __name__)}


def noted_on(value: Any) -> Any:
    """The note on a function or a class; nothing else is touched, since a library may come when it is."""
    if isinstance(value, Instead):
        return value
    return vars(value).get(NOTE) if isinstance(value, FunctionType | type) else None


def given_twice(source: str) -> str | None:
    """A name that a module defines twice."""
    seen = Counter(re.findall(r"^(?:def|class) (\w+)", source, re.MULTILINE))
    if max(seen.values(), default=0) < 2:  # most modules; the others may show code in a text
        return None
    names = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return next((name for name, times in Counter(names).items() if times > 1), None)


# What replaces a part of the solution


def instead(module: str, name: str, note: Instead, functions: Mapping[str, Any]) -> Any:
    """One function, or a dict from the names of the replaced ones, as `Misconception.wrong` holds it."""
    where, held = f"{file_of(module)}: {name}", members(note.code)
    owner, _, method = note.of.partition(".")
    if note.of and owner not in functions:
        raise AuthorError(f"{where}: no {owner} to replace; of= is one of {', '.join(functions)}")
    if note.of and (method or held is not None):
        methods = {method: note.code} if held is None else held
        return {owner: remade(module, where, functions[owner], methods)}
    if held is None and not note.of and len(functions) > 1:
        raise AuthorError(f'{where}: say which function it replaces, of="{next(iter(functions))}"')
    if strangers := (held or {}).keys() - functions.keys():
        raise AuthorError(f"{where}: no {min(strangers)} to replace; there is {', '.join(functions)}")
    return held or ({owner: note.code} if owner else note.code)


def members(code: Any) -> dict[str, Any] | None:
    """What a class or a dict holds; None for a function."""
    if isinstance(code, Mapping):
        return dict(code)
    if not isinstance(code, type):
        return None
    return {name: value for name, value in vars(code).items() if name not in PLUMBING}


def remade(module: str, where: str, original: type, methods: Mapping[str, Any]) -> type:
    """A class once more with some methods replaced: what its module makes of it is of the new class."""
    spec = importlib.util.find_spec(original.__module__)
    if original.__module__ == module or spec is None or spec.loader is None:
        raise AuthorError(f"{where}: to replace a method, write the class in a module of its own")
    if strangers := [name for name in methods if not hasattr(original, name)]:
        raise AuthorError(f"{where}: {original.__name__} has no method {', '.join(strangers)}")
    copy = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(copy)
    made: type = getattr(copy, original.__name__)
    for name, method in methods.items():
        setattr(made, name, method)
    return made


def astray(made: Exercise) -> Iterator[str]:
    """Cases and docstrings of a function that is not there."""
    there = ", ".join(made.functions)
    for case in made.cases:
        if case.of is None and len(made.functions) > 1:
            yield f'{case.name}: say which function it calls, of="{next(iter(made.functions))}"'
        if case.of is not None and case.of not in made.functions:
            yield f"{case.name}: no {case.of} to call; there is {there}"
    for name in made.holes:
        if name.partition(".")[0] not in {*made.functions, *(helper.__name__ for helper in made.given)}:
            yield f"holes: no {name} in the solution; there is {there}"


# What people read


def texts(made: Exercise) -> Iterator[tuple[str, Any]]:
    """All texts of an exercise, each with what it is."""
    yield "title", made.title
    yield "statement", made.statement
    yield from ((f"docstring of {name}", text) for name, text in made.holes.items())
    yield from ((f"hint {number}", text) for number, text in enumerate(made.hints, 1))


def spoken(module: str, what: str, text: Any) -> None:
    """Both languages say something, or the author is told which does not."""
    if not isinstance(text, Text):
        raise AuthorError(f"{file_of(module)}: the {what} is no Text; write Text(en=…, fr=…)")
    if silent := [language for language in LANGUAGES if not text[language].strip()]:
        raise AuthorError(f"{file_of(module)}: the {what} is empty in {silent[0]}=; a student reads it, write it")
