"""Mutants of a solution: its source with one thing changed inside a hole, all different, none equal to it.

    newton: f(x) / df(x) → f(x) * df(x)   in: x = x - f(x) / df(x)

says where, what was there, what is there now, and in which line: by this text a bank names a mutant.
"""

from __future__ import annotations

import ast
import hashlib
import inspect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.bank.spec import Exercise
from grader.proving.operators import OPERATORS
from grader.publishing import cut
from grader.publishing.percent import holes_of, source_of

WIDTH = 72  # characters of one part of a diff
LEFT_ALONE = (ast.expr_context, ast.operator, ast.unaryop, ast.cmpop, ast.boolop, ast.JoinedStr, ast.pattern)
FIELDS_LEFT_ALONE = {"decorator_list", "annotation", "returns"}


@dataclass(frozen=True)
class Mutant:
    """One changed solution: the whole module's text, and in one line what was changed and where."""

    id: str
    operator: str
    function: str
    module: str
    line: int
    diff: str
    source: str

    @property
    def place(self) -> str:
        """Where the line is, as an author finds it."""
        return f"{self.module}:{self.line}"


@dataclass(frozen=True)
class Slot:
    """A place in a tree: what holds the node, and the statement that the node is in."""

    parent: ast.AST
    field: str
    index: int | None
    node: ast.AST
    statement: ast.stmt

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node

    @contextmanager
    def holding(self, node: ast.AST) -> Iterator[None]:
        """Another node in this place, for a while."""
        self.put(node)
        yield
        self.put(self.node)


def mutants(exercise: Exercise) -> tuple[Mutant, ...]:
    """Every mutant of an exercise's holes, in the order of the source; the same ones in every run."""
    known: set[str] = set()
    times: Counter[str] = Counter()
    found = []
    for name, function in exercise.functions.items():
        tree = parsed(function)
        known.add(normal(ast.unparse(tree)))
        for operator, hole, slot, replacement in changes(tree, holes_of(exercise)):
            diff = f"{hole}: {difference(slot, replacement)}"
            with slot.holding(replacement):
                text = ast.unparse(tree)
            if (form := normal(text)) in known:
                continue
            known.add(form)
            times[diff] += 1
            diff = diff if times[diff] == 1 else f"{diff} #{times[diff]}"
            line = getattr(slot.statement, "lineno", 0)
            source = module_text(exercise, {name: text})
            found.append(
                Mutant(digest(exercise.slug, operator, diff), operator, hole, module_of(function), line, diff, source)
            )
    return tuple(found)


def sample(found: Sequence[Mutant], size: int | None) -> tuple[Mutant, ...]:
    """A fixed part of the mutants, the same in every run; all of them where no size is given."""
    chosen = {m.id for m in sorted(found, key=lambda m: m.id)[:size]}
    return tuple(m for m in found if m.id in chosen)


def changes(tree: cut.Definition, holes: set[str]) -> Iterator[tuple[str, str, Slot, ast.AST]]:
    """Each change of each hole of one function or class: operator, hole, place, what is put there."""
    for hole, body in bodies(tree):
        if hole in holes:
            names = names_of(body)
            for slot in slots(body):
                for operator, change in OPERATORS.items():
                    yield from ((operator, hole, slot, replacement) for replacement in change(slot.node, names))


def bodies(tree: cut.Definition) -> Iterator[tuple[str, cut.Definition]]:
    yield tree.name, tree
    if isinstance(tree, ast.ClassDef):
        yield from cut.definitions(tree, f"{tree.name}.")


def slots(body: cut.Definition) -> Iterator[Slot]:
    """The places in a body at which something may be changed, from top to bottom."""
    docstring = cut.docstring_of(body)
    for i, statement in enumerate(body.body):
        if statement is not docstring:
            yield from inside(Slot(body, "body", i, statement, statement))


def inside(slot: Slot) -> Iterator[Slot]:
    """A place, then the places within what stands there."""
    if declares_symbols(slot.node):
        return
    yield slot
    for field, value in ast.iter_fields(slot.node):
        if field in FIELDS_LEFT_ALONE:
            continue
        for i, node in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if isinstance(node, ast.AST) and not isinstance(node, LEFT_ALONE):
                statement = node if isinstance(node, ast.stmt) else slot.statement
                yield from inside(Slot(slot.node, field, i, node, statement))


def declares_symbols(node: ast.AST) -> bool:
    """Whether a node makes SymPy's symbols: what is assumed of them is for the judge to say, not for an answer."""
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("Symbol", "symbols")
    )


def names_of(body: cut.Definition) -> list[str]:
    """Parameters and local variables, in the order in which they appear."""
    names = [arg.arg for node in ast.walk(body) if isinstance(node, ast.arguments) for arg in node.args]
    stored = [n for n in ast.walk(body) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
    names += [n.id for n in sorted(stored, key=lambda n: (n.lineno, n.col_offset))]
    return [name for name in dict.fromkeys(names) if name not in ("self", "_")]


# Texts


def difference(slot: Slot, replacement: ast.AST) -> str:
    """What was there → what is there now, and the line it is in."""
    old, new, line = head(slot.node), head(replacement), head(slot.statement)
    return f"{old} → {new}" if slot.node is slot.statement else f"{old} → {new}   in: {line}"


def head(node: ast.AST) -> str:
    """The first line of a node's text, shortened.

    >>> head(ast.parse("for i in x:\\n    print(i)").body[0])
    'for i in x:'
    """
    line = ast.unparse(node).strip().partition("\n")[0]
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 2]} …"


def normal(text: str) -> str:
    """The tree of a text without docstrings: equal for texts that mean the same to Python."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, cut.DEFINITIONS) and cut.docstring_of(node) and len(node.body) > 1:
            del node.body[0]
    return ast.dump(tree)


def digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:10]


def parsed(function: Callable[..., Any] | type) -> cut.Definition:
    """The tree of one function or class, its lines counted as in its file."""
    original = inspect.unwrap(function)
    path = inspect.getsourcefile(original)
    if path is None:
        raise cut.CutError(f"no source file for {original.__name__}")
    return cut.find(Path(path).read_text(encoding="utf-8"), original.__name__)


def module_of(function: Callable[..., Any] | type) -> str:
    return str(inspect.unwrap(function).__module__)


def unchanged(exercise: Exercise) -> str:
    """The mutant in which nothing was changed: where the judge refuses it, no mutant was ever tried."""
    return module_text(exercise, {name: ast.unparse(parsed(f)) for name, f in exercise.functions.items()})


def module_text(exercise: Exercise, changed: dict[str, str]) -> str:
    """The file of a student who wrote the solution, but for the functions that were changed."""
    given = [source_of(g) for g in exercise.given]
    asked = [changed.get(name) or source_of(f) for name, f in exercise.functions.items()]
    return "\n\n\n".join(["\n".join(exercise.imports), *given, *asked]) + "\n"
