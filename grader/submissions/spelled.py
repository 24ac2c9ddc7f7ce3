"""A forbidden function found by reading: what the functions asked for use, by whatever name it was imported.

What a program does while it runs is the worker's to find out; what it spells is found even where it hides from that.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterable, Iterator
from typing import Any


def spelled(statements: Iterable[ast.stmt], forbidden: Collection[str]) -> dict[str, Any] | None:
    """The first forbidden name that the statements use, and its line; None where they use none.

    >>> body = ast.parse("import numpy as np\\ndef f(x):\\n    return np.convolve(x, x)").body
    >>> spelled(body, ["numpy.convolve"])
    {'name': 'numpy.convolve', 'line': 3}
    """
    nodes = [node for statement in statements for node in ast.walk(statement)]
    imported = dict(pair for node in nodes for pair in imports(node))
    uses = [(node.lineno, dotted(node, imported)) for node in nodes if isinstance(node, (ast.Attribute, ast.Name))]
    uses += [(node.lineno, full) for node in nodes if isinstance(node, ast.ImportFrom) for _, full in imports(node)]
    for line, name in sorted(uses):
        for refused in forbidden:
            if f"{name}.".startswith(f"{refused}."):
                return {"name": refused, "line": line}
    return None


def imports(node: ast.AST) -> Iterator[tuple[str, str]]:
    """The names that an import binds, each with what it stands for."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            first = alias.name.split(".")[0]
            yield (alias.asname, alias.name) if alias.asname else (first, first)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        yield from ((a.asname or a.name, f"{node.module}.{a.name}") for a in node.names)


def dotted(node: ast.expr, imported: dict[str, str]) -> str:
    """What a name with its attributes stands for, empty where it does not start at an import."""
    if isinstance(node, ast.Name):
        return imported.get(node.id, "")
    if isinstance(node, ast.Attribute) and (root := dotted(node.value, imported)):
        return f"{root}.{node.attr}"
    return ""
