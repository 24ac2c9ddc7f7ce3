"""From a student's files to the source text that defines the functions asked for.

Runs in the checker, a process that may die: a hostile text can bring down Python's own parser. Functions
are found by name, wherever they stand. A .py file runs whole, as Python would run it; of a notebook only
the definitions that the functions need, so that a stray cell breaks nothing.
"""

from __future__ import annotations

import ast
import difflib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from grader.submissions.notebook import Cell, NotebookError, cells, without_magics
from grader.submissions.spelled import spelled

BLOCKS = ast.If, ast.Try, ast.With, ast.For, ast.While  # of a file's top level, and of what is inside

Note = dict[str, Any]
Wanted = Mapping[str, list[str]]  # exercise → the functions and classes it asks for


@dataclass(frozen=True)
class Unit:
    """A stretch of source that parses on its own: a .py file, or one cell of a notebook."""

    text: str
    body: tuple[ast.stmt, ...]
    cell: int | None = None


@dataclass(frozen=True)
class Module:
    """One file of a submission: its units, or why it cannot be read."""

    path: str
    units: tuple[Unit, ...] = ()
    notes: tuple[Note, ...] = ()
    trouble: Note | None = None
    unparsed: tuple[tuple[str, Note], ...] = field(default=())  # text of cells that do not parse, and what is wrong

    @cached_property
    def stem(self) -> str:
        return PurePosixPath(self.path).stem

    @property
    def is_notebook(self) -> bool:
        return self.path.endswith(".ipynb")

    def definitions(self, name: str) -> list[ast.stmt]:
        """Every top-level statement that binds the name, in order."""
        return self.bindings.get(name, [])

    @cached_property
    def bindings(self) -> dict[str, list[ast.stmt]]:
        """The top-level statements, by the names that they bind."""
        found: dict[str, list[ast.stmt]] = {}
        for statement in (s for unit in self.units for s in unit.body):
            for name in bound(statement):
                found.setdefault(name, []).append(statement)
        return found

    @cached_property
    def imported(self) -> set[str]:
        """The first names of all that the file imports, wherever it does."""
        statements = [s for unit in self.units for s in statements_of(unit.body)]
        names = {alias.name for s in statements if isinstance(s, ast.Import) for alias in s.names}
        names |= {s.module or "" for s in statements if isinstance(s, ast.ImportFrom)}
        return {name.split(".")[0] for name in names}


def extract(
    files: dict[str, bytes],
    wanted: dict[str, list[str]],
    chapters: dict[str, str],
    forbidden: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> dict[str, Any]:
    """For each exercise {"source", "modules", "notes", "cells"} or {"trouble": facts}; absent if nothing was handed in.

    `files` maps names to bytes, `wanted` an exercise to its functions, `chapters` an exercise to its chapter,
    `forbidden` an exercise to the names that may not be used: one that is used comes as "forbidden", with its line.
    """
    modules = [read(name, content) for name, content in sorted(files.items())]
    found = {slug: extracted(slug, names, chapters.get(slug, ""), modules) for slug, names in wanted.items()}
    for slug, names in forbidden.items():
        if (made := found.get(slug)) and "source" in made:
            made["forbidden"] = broken_rule(made, wanted[slug], names)
    return {slug: made for slug, made in found.items() if made is not None}


def broken_rule(made: Mapping[str, Any], names: list[str], forbidden: Sequence[str]) -> dict[str, Any] | None:
    """The forbidden name that the functions use, themselves or by what they call of their own files."""
    used = spelled(slice_for(names, parsed(made["source"])[0]), forbidden)
    if used:
        return in_cell(used, made["cells"])
    others = (spelled(parsed(text)[0], forbidden) for text in made["modules"].values())
    return next(({"name": found["name"]} for found in others if found), None)


def read(path: str, content: bytes) -> Module:
    """One file, parsed."""
    return notebook_module(path, content) if path.endswith(".ipynb") else python_module(path, content)


def python_module(path: str, content: bytes) -> Module:
    """A .py file: one unit, or trouble."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        line = content[: broken.start].count(b"\n") + 1
        return Module(path, trouble={"key": "not_utf8", "file": path, "line": line})
    if "\0" in text:
        return Module(path, trouble={"key": "nul_bytes", "file": path})
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    tree, trouble = parsed(text)
    if trouble:
        return Module(path, trouble={**trouble, "file": path})
    return Module(path, (Unit(text, tuple(tree)),))


def parsed(text: str) -> tuple[list[ast.stmt], Note | None]:
    """The statements of a text, or what is wrong with it and on which line."""
    try:
        return ast.parse(text).body, None
    except SyntaxError as error:
        return [], {"key": "syntax", "type": type(error).__name__, "text": error.msg, "line": error.lineno or 0}
    except (ValueError, RecursionError, MemoryError) as error:
        return [], {"key": "syntax", "type": type(error).__name__, "text": "", "line": 0}


def notebook_module(path: str, content: bytes) -> Module:
    """A notebook: one unit for each code cell that parses, and for others that hold definitions."""
    try:
        found = cells(content)
    except NotebookError as error:
        return Module(path, trouble={"key": "no_notebook", "reason": str(error), "file": path})
    units, notes, unparsed = [], [], []
    for cell in found:
        unit, trouble = cell_unit(cell)
        if trouble is None:
            units.append(unit)
            if cell.kind != "code" and unit.body:
                notes.append({"key": "cell_not_code", "cell": cell.number, "kind": cell.kind})
        elif cell.kind == "code":
            unparsed.append((cell.text, {**trouble, "cell": cell.number, "file": path}))
    return Module(path, tuple(units), tuple(notes), unparsed=tuple(unparsed))


def cell_unit(cell: Cell) -> tuple[Unit, Note | None]:
    """A cell as a unit; one that is not code counts only if it parses and defines a function or a class."""
    text = without_magics(cell.text)
    body, trouble = parsed(text)
    if cell.kind != "code" and not any(isinstance(s, (ast.FunctionDef, ast.ClassDef)) for s in body):
        return Unit("", (), cell.number), None
    return Unit(text, tuple(body), cell.number), trouble


def extracted(slug: str, names: list[str], chapter: str, modules: list[Module]) -> dict[str, Any] | None:
    """The source for one exercise, from the file that fits it best."""
    candidates = [m for m in modules if any(m.definitions(name) for name in names)]
    if not candidates:
        return undefined(slug, names, chapter, modules)
    module = max(candidates, key=lambda m: fitness(m, slug, names, chapter))
    made = from_notebook(module, names) if module.is_notebook else from_file(module, names)
    if not module.is_notebook and module.stem != slug:
        made["notes"].append({"key": "found_in", "file": module.path})
    made["notes"] += also_in(module, candidates, names)
    made["modules"] = {m.stem: m.units[0].text for m in companions(module, modules)}
    return made


def also_in(module: Module, candidates: list[Module], names: list[str]) -> list[Note]:
    """Where else the functions are written that were taken from one file: a draft must not be graded unseen."""
    found = []
    for name in names:
        others = [m.path for m in candidates if m is not module and writes(m, name)]
        if others and writes(module, name):
            found.append({"key": "also_in", "name": name, "file": module.path, "others": ", ".join(others)})
    return found


def writes(module: Module, name: str) -> bool:
    """Whether a file itself defines a function or a class, and does not leave it empty."""
    own = [s for s in module.definitions(name) if isinstance(s, (ast.FunctionDef, ast.ClassDef))]
    return any(not unwritten(s) for s in own)


def companions(module: Module, modules: list[Module]) -> list[Module]:
    """The other files of a submission that this one imports, directly or not."""
    others = {m.stem: m for m in modules if m is not module and is_importable(m)}
    found: list[Module] = []
    todo = [module]
    while todo:
        new = [others.pop(name) for name in todo.pop().imported if name in others]
        found += new
        todo += new
    return found


def is_importable(module: Module) -> bool:
    """Whether another file of the submission can import this one."""
    return not module.is_notebook and bool(module.units) and module.stem.isidentifier()


def fitness(module: Module, slug: str, names: list[str], chapter: str) -> tuple[int, int, int]:
    """How well a file fits an exercise: functions written, then its name, then functions there at all."""
    written = sum(any(not unwritten(s) for s in module.definitions(n)) for n in names)
    named = 2 * (module.stem == slug) + (module.stem == chapter)
    return written, named, sum(bool(module.definitions(n)) for n in names)


def undefined(slug: str, names: list[str], chapter: str, modules: list[Module]) -> dict[str, Any] | None:
    """Why no function of that name was found: a file or cell that does not parse, or another name."""
    for module in modules:
        if module.trouble and (module.stem in (slug, chapter) or len(modules) == 1):
            return {"trouble": module.trouble}
        for text, note in module.unparsed:
            if any(f"def {n}" in text or f"class {n}" in text for n in names):
                return {"trouble": note}
    own = [m for m in modules if m.stem == slug]
    near = near_name(names[0], own or modules)
    if own or near:
        return {"trouble": {"key": "undefined", "name": names[0], "near": near}}
    return None


def near_name(name: str, modules: Iterable[Module]) -> str | None:
    """The function whose name is nearest to the one asked for, if one is near at all."""
    defined = [
        s.name for m in modules for u in m.units for s in u.body if isinstance(s, (ast.FunctionDef, ast.ClassDef))
    ]
    return next(iter(difflib.get_close_matches(name, defined, n=1, cutoff=0.75)), None)


def from_file(module: Module, names: list[str]) -> dict[str, Any]:
    """The whole text of a .py file, less the stubs that would replace a written function."""
    (unit,) = module.units
    dropped, notes = superseded([unit], names)
    return {"source": without(unit, dropped), "notes": [*module.notes, *notes], "cells": []}


def from_notebook(module: Module, names: list[str]) -> dict[str, Any]:
    """What the functions need of a notebook, cell after cell; where each cell starts goes with it."""
    dropped, notes = superseded(module.units, names)
    needed = slice_for(names, [s for u in module.units for s in u.body if s not in dropped])
    parts, starts, line = [], [], 1
    for unit in module.units:
        kept = [s for s in unit.body if s in needed]
        if kept:
            text = without(unit, [s for s in unit.body if s not in needed])
            starts.append([line, unit.cell])
            parts.append(text)
            line += text.count("\n") + 1
    used = {cell for _, cell in starts}
    notes = [*(n for n in module.notes if n["cell"] in used), *notes]
    return {"source": "\n".join(parts), "notes": notes, "cells": starts}


def superseded(units: Iterable[Unit], names: list[str]) -> tuple[set[ast.stmt], list[Note]]:
    """Definitions to leave out because another of the same name is graded: the last that is written."""
    statements = [s for u in units for s in u.body]
    dropped: set[ast.stmt] = set()
    notes: list[Note] = []
    for name in names:
        same = [s for s in statements if isinstance(s, (ast.FunctionDef, ast.ClassDef)) and s.name == name]
        if len(same) > 1:
            chosen = min(reversed(same), key=unwritten)
            dropped |= set(same) - {chosen}
            notes.append({"key": "defined_twice", "name": name, "count": len(same), "chosen": same.index(chosen) + 1})
    return dropped, notes


def slice_for(names: Iterable[str], statements: list[ast.stmt]) -> set[ast.stmt]:
    """The statements that bind what the named functions use, and what those use in turn."""
    needed: set[ast.stmt] = set()
    asked, open_names = set(names), list(names)
    stars = {s for s in statements if isinstance(s, ast.ImportFrom) and any(a.name == "*" for a in s.names)}
    while open_names:
        name = open_names.pop()
        for statement in statements:
            if name in bound(statement) and statement not in needed:
                needed.add(statement)
                new = used(statement) - asked
                asked |= new
                open_names.extend(new)
    return needed | stars


def bound(statement: ast.stmt) -> set[str]:
    """The names that a top-level statement gives a value to, or changes the value of.

    >>> bound(ast.parse("import numpy as np").body[0]), bound(ast.parse("Value.__add__ = add").body[0])
    ({'np'}, {'Value'})
    """
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {statement.name}
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return {(a.asname or a.name).split(".")[0] for a in statement.names}
    if isinstance(statement, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        return {name for target in targets for name in roots(target)}
    if isinstance(statement, BLOCKS):
        return {name for s in statements_of([statement]) if not isinstance(s, BLOCKS) for name in bound(s)}
    return set()


def roots(target: ast.expr) -> set[str]:
    """The variables at the root of an assignment's target: a of `a.b[0]`, both of `x, y`."""
    while isinstance(target, (ast.Attribute, ast.Subscript, ast.Starred)):
        target = target.value
    if isinstance(target, (ast.Tuple, ast.List)):
        return {name for t in target.elts for name in roots(t)}
    return {target.id} if isinstance(target, ast.Name) else set()


def used(statement: ast.stmt) -> set[str]:
    """Every name that a statement mentions; too many harms nobody."""
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}


def unwritten(statement: ast.stmt) -> int:
    """How many bodies in a definition are still empty: a docstring, pass, ... or NotImplementedError."""
    functions = [f for f in statements_of([statement]) if isinstance(f, ast.FunctionDef)]
    return sum(all(is_empty(s) for s in f.body) for f in functions)


def statements_of(body: Iterable[Any]) -> Iterator[Any]:
    """Some statements and all inside them, without a look at the expressions, which are many more.

    >>> [type(s).__name__ for s in statements_of(ast.parse("if x:\\n    import y\\nelse:\\n    z = 1").body)]
    ['If', 'Import', 'Assign']
    """
    todo = deque(body)
    while todo:
        statement = todo.popleft()  # or a handler of exceptions, or a case
        for part in ("body", "orelse", "finalbody", "handlers", "cases"):
            todo.extend(getattr(statement, part, ()))
        yield statement


def is_empty(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Raise) and statement.exc is not None:
        return "NotImplementedError" in used(statement)
    constant = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return constant or isinstance(statement, ast.Pass)


def without(unit: Unit, dropped: Iterable[ast.stmt]) -> str:
    """The text of a unit with some statements blanked, so that line numbers stay true."""
    lines = unit.text.split("\n")
    for statement in dropped:
        if statement in unit.body:
            first = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", []))])
            for i in range(first - 1, statement.end_lineno or first):
                lines[i] = ""
    return "\n".join(lines)


def in_cell(facts: Mapping[str, Any], cells: Iterable[list[int]]) -> dict[str, Any]:
    """The facts of a failure with its line counted from the top of a notebook's cell.

    >>> in_cell({"line": 12}, [[1, 3], [10, 5]])
    {'line': 3, 'cell': 5}
    """
    line = facts.get("line")
    starts = [(start, cell) for start, cell in cells if line and start <= line]
    if not line or not starts:
        return dict(facts)
    start, cell = starts[-1]
    return {**facts, "line": line - start + 1, "cell": cell}
