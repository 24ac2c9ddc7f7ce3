"""From a student's files to the source text that defines the functions asked for.

Runs in the checker, a process that may die: a hostile text can bring down Python's own parser. Functions
are found by name, wherever they stand. Of a file or a notebook only what the functions need is run, so that
a stray line breaks nothing.
"""

from __future__ import annotations

import ast
import difflib
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from grader.submissions.cut import Change, blocks_of, cut, shorter_imports
from grader.submissions.ipython import Python, as_python, parsed
from grader.submissions.names import DEFINITIONS, IMPORTS, Slicer, bound, is_star, name_of, needed
from grader.submissions.notebook import Cell, NotebookError, cells
from grader.submissions.spelled import spelled
from grader.submissions.text import TextError, decoded
from grader.words.verdict import Outcome

NOTEBOOK = ".ipynb"

Note = dict[str, Any]
Imports = dict[str, set[str] | None]  # package → the names taken from it, None for all
Wanted = Mapping[str, list[str]]  # exercise → the functions and classes it asks for


@dataclass(frozen=True)
class Unit:
    """A stretch of source that parses on its own: a .py file, or one cell of a notebook."""

    text: str
    body: tuple[ast.stmt, ...]
    cell: int | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Module:
    """One file of a submission: its units, or why it cannot be read."""

    path: str
    units: tuple[Unit, ...] = ()
    trouble: Note | None = None
    left_out: tuple[tuple[str, Note], ...] = ()  # texts that do not parse, and what is wrong

    @cached_property
    def stem(self) -> str:
        return PurePosixPath(self.path).stem

    @property
    def is_notebook(self) -> bool:
        return is_notebook(self.path)

    @cached_property
    def statements(self) -> list[ast.stmt]:
        return [s for unit in self.units for s in unit.body]

    def definitions(self, name: str) -> list[ast.stmt]:
        """Every top-level statement that binds the name, in order."""
        return self.bindings.get(name, [])

    @cached_property
    def bindings(self) -> dict[str, list[ast.stmt]]:
        """The top-level statements, by the names that they bind."""
        found: dict[str, list[ast.stmt]] = {}
        for statement in self.statements:
            for name in bound(statement):
                found.setdefault(name, []).append(statement)
        return found

    @cached_property
    def slicer(self) -> Slicer:
        return Slicer(self.statements)


def extract(
    files: dict[str, bytes],
    wanted: dict[str, list[str]],
    chapters: dict[str, str],
    forbidden: Mapping[str, Sequence[str]] = MappingProxyType({}),
    beside: Mapping[str, bytes] = MappingProxyType({}),
) -> dict[str, Any]:
    """For each exercise {"source", "modules", "imports", "notes", "cells"} or {"trouble": facts}; absent if nothing was
    handed in.

    `files` maps names to bytes, `wanted` an exercise to its functions, `chapters` an exercise to its chapter,
    `forbidden` an exercise to the names that may not be used: one that is used comes as "forbidden", with its line.
    The files `beside` answer nothing, but may be imported.
    """
    modules = [module for name, content in sorted(files.items()) for module in read(name, content)]
    others = [module for name, content in sorted(beside.items()) for module in read(name, content)]
    found = {slug: extracted(slug, wanted, chapters.get(slug, ""), modules, others) for slug in wanted}
    for slug, names in forbidden.items():
        if (made := found.get(slug)) and "source" in made:
            made["forbidden"] = broken_rule(made, names)
    return {slug: made for slug, made in found.items() if made is not None}


def broken_rule(made: Mapping[str, Any], forbidden: Sequence[str]) -> dict[str, Any] | None:
    """The forbidden name that the functions use, themselves or by what they call of their own files."""
    used = spelled(parsed(made["source"])[0], forbidden)
    if used:
        return in_cell(used, made["cells"])
    others = (spelled(parsed(text)[0], forbidden) for text in made["modules"].values())
    return next(({"name": found["name"]} for found in others if found), None)


# Files


def read(path: str, content: bytes) -> Iterator[Module]:
    """One file, parsed; a notebook may bring others, which its cells would write."""
    if not is_notebook(path):
        yield python_module(path, content)
        return
    try:
        found = [(cell, as_python(cell.text)) for cell in cells(content)]
    except NotebookError as error:
        yield Module(path, trouble={"key": "no_notebook", "file": path, **error.facts})
        return
    yield notebook_module(path, [(cell, python) for cell, python in found if counts(cell, python)])
    for _, python in found:
        for name, text in python.files.items():
            yield python_module(name, text.encode())


def is_notebook(path: str) -> bool:
    return path.lower().endswith(NOTEBOOK)


def counts(cell: Cell, python: Python) -> bool:
    """Whether a cell is looked at: one that is not code only if it parses and defines a function or a class."""
    if cell.kind == "code":
        return True
    return not python.left_out and any(isinstance(s, DEFINITIONS) for s in python.body)


def python_module(path: str, content: bytes) -> Module:
    """A .py file: one unit, or trouble."""
    try:
        python = as_python(decoded(content))
    except TextError as error:
        return Module(path, trouble={"file": path, **error.facts})
    unit = Unit(python.text, python.body, notes=tuple(said(python, path)))
    left_out = tuple((part.text, {**part.fault, "file": path}) for part in python.left_out)
    return Module(path, (unit,), left_out=left_out)


def notebook_module(path: str, found: Iterable[tuple[Cell, Python]]) -> Module:
    """A notebook: one unit for each cell."""
    units, left_out = [], []
    for cell, python in found:
        kind = [] if cell.kind == "code" else [{"key": "cell_not_code", "cell": cell.number, "kind": cell.kind}]
        units.append(Unit(python.text, python.body, cell.number, (*kind, *said(python, path, cell.number))))
        left_out += [(part.text, {**part.fault, "cell": cell.number, "file": path}) for part in python.left_out]
    return Module(path, tuple(units), left_out=tuple(left_out))


def said(python: Python, path: str, cell: int | None = None) -> Iterator[Note]:
    """That statements were left out, and which."""
    for part in python.left_out:
        first = next(line.strip() for line in part.text.split("\n") if line.strip())
        where = {"reason": "cell", "cell": cell} if cell else {"file": path}
        yield {"key": "left_out", "line": part.line, "text": first[:60], **where}


# Exercises


def extracted(
    slug: str, wanted: Wanted, chapter: str, modules: list[Module], beside: list[Module]
) -> dict[str, Any] | None:
    """The source for one exercise, from the file that fits it best."""
    names = wanted[slug]
    candidates = [m for m in modules if any(m.definitions(name) for name in names)]
    if not candidates:
        return undefined(slug, wanted, chapter, modules)
    module = max(candidates, key=lambda m: fitness(m, slug, names, chapter))
    made = sliced(module, names)
    if not module.is_notebook and module.stem != slug:
        made["notes"].append({"key": "found_in", "file": module.path})
    made["notes"] += also_in(module, candidates, names)
    return with_companions(made, module, [*beside, *modules])


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


def fitness(module: Module, slug: str, names: list[str], chapter: str) -> tuple[int, int, int]:
    """How well a file fits an exercise: functions written, then its name, then functions there at all."""
    written = sum(any(not unwritten(s) for s in module.definitions(n)) for n in names)
    named = 2 * (module.stem == slug) + (module.stem == chapter)
    return written, named, sum(bool(module.definitions(n)) for n in names)


def undefined(slug: str, wanted: Wanted, chapter: str, modules: list[Module]) -> dict[str, Any] | None:
    """Why no function of that name was found: a file or statement that does not parse, or another name."""
    names = wanted[slug]
    for module in modules:
        if module.trouble and (module.stem in (slug, chapter) or len(modules) == 1):
            return {"trouble": module.trouble}
        for text, fault in module.left_out:
            if any(f"def {n}" in text or f"class {n}" in text for n in names):
                return {"trouble": fault}
    own = [m for m in modules if m.stem == slug]
    if broken := [fault for module in own for _, fault in module.left_out]:
        return {"trouble": broken[0]}
    others = {name for other, theirs in wanted.items() if other != slug for name in theirs}
    near = near_name(names[0], own or modules, others)
    if own or near:
        return {"trouble": {"key": "undefined", "name": names[0], "near": near}}
    return None


def near_name(name: str, modules: Iterable[Module], others: Set[str]) -> str | None:
    """The function whose name is nearest to the one asked for, if one is near at all and no other exercise's."""
    defined = [s.name for m in modules for s in m.statements if isinstance(s, DEFINITIONS) and s.name not in others]
    return next(iter(difflib.get_close_matches(name, defined, n=1, cutoff=0.75)), None)


# Slices


def sliced(module: Module, names: list[str]) -> dict[str, Any]:
    """What the functions need of a file, on its own lines; of a notebook, cell after cell, and where each starts."""
    dropped, notes = superseded(module, names)
    chosen, asked = module.slicer.slice(names, without=dropped.__contains__)
    kept = [(unit, kept_of(unit, chosen, asked)) for unit in module.units if chosen.intersection(unit.body)]
    source, cells = joined(kept) if module.is_notebook else ("".join(text for _, text in kept), [])
    notes = [*(note for unit, _ in kept for note in unit.notes), *notes]
    return {"source": source, "cells": cells, "notes": notes, "imports": imports(chosen, asked)}


def kept_of(unit: Unit, chosen: Set[ast.stmt], asked: Set[str]) -> str:
    """The text of a unit with only the chosen statements, and of imports only the names asked for."""
    changes: list[Change] = []
    for statement in unit.body:
        changes += shorter_imports(statement, asked) if statement in chosen else [(statement, "")]
    return cut(unit.text, changes)


def joined(kept: Iterable[tuple[Unit, str]]) -> tuple[str, list[list[int]]]:
    """Cells as one text, and the line at which each starts."""
    parts, starts, line = [], [], 1
    for unit, text in kept:
        starts.append([line, unit.cell or 0])
        parts.append(text)
        line += text.count("\n") + 1
    return "\n".join(parts), starts


def imports(statements: Iterable[ast.stmt], asked: set[str]) -> Imports:
    """The packages that some statements import, for a name asked for or inside a function, and what of them."""
    found: Imports = {}
    for statement in statements:
        own = set(map(id, blocks_of(statement)))
        for node in statements_of([statement]):
            if isinstance(node, IMPORTS):
                whole = id(node) not in own or is_star(node)
                for package, names in imported(node, [a for a in node.names if whole or name_of(a) in asked]):
                    before = found.get(package, set())
                    found[package] = None if before is None or names is None else before | names
    return found


def imported(node: ast.stmt, aliases: list[ast.alias]) -> Iterator[tuple[str, set[str] | None]]:
    """The packages of an import, each with the names that are taken from it; None where that may be all."""
    if isinstance(node, ast.ImportFrom) and node.module and aliases:
        whole = is_star(node) or "." in node.module
        yield node.module.split(".")[0], None if whole else {alias.name for alias in aliases}
    else:
        yield from ((alias.name.split(".")[0], None) for alias in aliases)


def superseded(module: Module, names: list[str]) -> tuple[set[ast.stmt], list[Note]]:
    """Definitions to leave out because another of the same name is graded: the last that is written."""
    dropped: set[ast.stmt] = set()
    notes: list[Note] = []
    for name in names:
        same = [s for s in module.definitions(name) if isinstance(s, DEFINITIONS) or is_anew(s, name)]
        if len(same) > 1:
            chosen = min(reversed(same), key=unwritten)
            dropped |= set(same) - {chosen}
            notes.append({"key": "defined_twice", "name": name, "count": len(same), "chosen": same.index(chosen) + 1})
    return dropped, notes


def is_anew(statement: ast.stmt, name: str) -> bool:
    """Whether an assignment makes a function afresh, `softmax = partial(…)`, and not from what it was."""
    return isinstance(statement, ast.Assign) and name not in needed(statement)


def unwritten(statement: ast.stmt) -> int:
    """How many bodies in a definition are still empty: a docstring, pass, ... or NotImplementedError."""
    functions = [f for f in statements_of([statement]) if isinstance(f, (ast.FunctionDef, ast.AsyncFunctionDef))]
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
            found = getattr(statement, part, ())
            todo.extend(found if isinstance(found, list) else ())
        yield statement


def is_empty(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Raise) and statement.exc is not None:
        return any(isinstance(n, ast.Name) and n.id == "NotImplementedError" for n in ast.walk(statement))
    constant = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    return constant or isinstance(statement, ast.Pass)


# Other files


def with_companions(made: dict[str, Any], module: Module, modules: list[Module]) -> dict[str, Any]:
    """A slice with what it imports, directly or not, of the submission's other files; and the packages of them all."""
    others = {m.stem: m for m in modules if m is not module and is_importable(m)}
    found: dict[str, str] = {}
    packages: Imports = {}
    todo = list(made["imports"].items())
    while todo:
        package, names = todo.pop()
        before = packages.get(package, set())
        packages[package] = after = None if before is None or names is None else before | names
        if package in others and (package not in found or after != before):
            part = sliced(others[package], list(others[package].bindings) if after is None else sorted(after))
            found[package] = part["source"]
            todo += part["imports"].items()
    return made | {"modules": found, "imports": sorted(packages.keys() - found.keys())}


def is_importable(module: Module) -> bool:
    """Whether another file of the submission can import this one."""
    return not module.is_notebook and bool(module.units) and module.stem.isidentifier()


def in_cell(facts: Mapping[str, Any], cells: Iterable[list[int]]) -> dict[str, Any]:
    """The facts of a failure with its line counted from the top of a notebook's cell.

    >>> in_cell({"line": 12}, [[1, 3], [10, 5]])
    {'line': 3, 'cell': 5}
    """
    line = facts.get("line")
    starts = [(start, cell) for start, cell in cells if line and start <= line]
    if not line or not starts or "cell" in facts:
        return dict(facts)
    start, cell = starts[-1]
    return {**facts, "line": line - start + 1, "cell": cell}


def in_cells(outcomes: Iterable[Outcome], cells: Iterable[list[int]]) -> tuple[Outcome, ...]:
    """Outcomes whose lines are counted from the top of a notebook's cells."""
    return tuple(replace(outcome, facts=in_cell(outcome.facts, cells)) for outcome in outcomes)
