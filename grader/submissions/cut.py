"""Statements cut out of a text, to the column: what stands beside them stays, and every line where it was."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Set

from grader.submissions.names import DEFINITIONS, IMPORTS, is_star, name_of

Change = tuple[ast.stmt, str]  # a statement, and what stands in its place


def cut(text: str, changes: Iterable[Change]) -> str:
    """The text with some statements replaced; nothing is written as `()` where a statement must be.

    >>> a, b = ast.parse("A = 1; B = 2").body
    >>> cut("A = 1; B = 2", [(a, "")])
    '(); B = 2'
    """
    lines = text.split("\n")
    for statement, new in sorted(changes, key=lambda change: place(change[0]), reverse=True):  # places before stay true
        replace(lines, statement, new)
    return "\n".join(lines)


def replace(lines: list[str], statement: ast.stmt, new: str) -> None:
    """Put something in the place of a statement, on as many lines."""
    first, last = first_line(statement) - 1, (statement.end_lineno or statement.lineno) - 1
    before = lines[first].encode()[: statement.col_offset].decode()  # columns are counted in bytes
    after = lines[last].encode()[statement.end_col_offset :].decode()
    alone = not before.strip() and (not after.strip() or after.lstrip().startswith("#"))
    blank = "\n" * (last - first)
    if new and blank and not alone:
        return  # no shorter import can be written there
    if new:
        new += blank
    elif alone and not before:
        new, after = blank, ""  # what is said beside a statement goes with it
    else:
        new = f"({blank})"
    lines[first : last + 1] = f"{before}{new}{after}".split("\n")


def place(statement: ast.stmt) -> tuple[int, int]:
    return first_line(statement), statement.col_offset


def first_line(statement: ast.stmt) -> int:
    """Where a statement begins, its decorators included."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def shorter_imports(statement: ast.stmt, wanted: Set[str]) -> Iterator[Change]:
    """The imports in a statement, in its blocks too, that bring names which nobody wants; each with what is left.

    What functions and classes import is theirs; where one import stands for another that fails, both are needed.
    """
    for node in blocks_of(statement):
        if isinstance(node, IMPORTS) and not is_star(node):
            names = [alias for alias in node.names if name_of(alias) in wanted]
            if len(names) < len(node.names):
                yield node, ast.unparse(with_names(node, names)) if names else ""


def with_names(node: ast.Import | ast.ImportFrom, names: list[ast.alias]) -> ast.stmt:
    return ast.Import(names) if isinstance(node, ast.Import) else ast.ImportFrom(node.module, names, node.level)


def blocks_of(statement: ast.AST) -> Iterator[ast.AST]:
    """A statement and those in its blocks, but for what functions, classes and every `try` hold."""
    todo = [statement]
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, (*DEFINITIONS, ast.Try, ast.TryStar)):
            for part in ("body", "orelse", "cases"):
                todo.extend(getattr(node, part, ()))
