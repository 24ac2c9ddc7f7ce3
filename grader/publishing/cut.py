"""From a solution to what a student sees: whole bodies are taken out, docstrings speak the reader's language.

Positions come from `ast`, text from the source, so that comments and alignment stay; edits go from the
bottom up, so that line numbers stay true. What a hole loses is everything after the colon of its `def`:
comments before the first statement and after the last one belong to the answer too.
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
INDENT = "    "
UNWRITTEN = "raise NotImplementedError"


class CutError(Exception):
    """A hole that cannot be cut; the text says what is there instead."""


@dataclass(frozen=True)
class Edit:
    """Lines first to last (counted from 1, both included) become other lines."""

    first: int
    last: int
    lines: list[str]


def definition(source: str, name: str) -> str:
    """The text of one function or class of a module, its decorators and last comments included.

    >>> definition("a = 1\\ndef f(x):\\n    return x  # same\\n    # done\\n# g\\n", "f")
    'def f(x):\\n    return x  # same\\n    # done\\n'
    """
    node = find(source, name)
    lines = lines_of(source)
    first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
    return "\n".join(lines[first - 1 : last_line(node, lines)]) + "\n"


def hollow(source: str, docstrings: Mapping[str, str], holes: set[str]) -> str:
    """The source with the bodies of the holes taken out, and with these docstrings only.

    >>> print(hollow("def f(x):\\n    # easy\\n    return 2 * x\\n", {"f": "Twice x."}, {"f"}), end="")
    def f(x):
        \"""Twice x.\"""
        raise NotImplementedError
    """
    return rewritten(source, docstrings, holes)


def whole(source: str, docstrings: Mapping[str, str]) -> str:
    """The source with its bodies, and with these docstrings only: the others speak one language.

    >>> print(whole("def f(x):\\n    # easy\\n    return 2 * x\\n", {"f": "Twice x."}), end="")
    def f(x):
        \"""Twice x.\"""
        # easy
        return 2 * x
    """
    return rewritten(source, docstrings, set())


def rewritten(source: str, docstrings: Mapping[str, str], holes: set[str]) -> str:
    found = dict(definitions(ast.parse(source)))
    for name in sorted({*docstrings, *holes} - found.keys()):
        raise CutError(f"no function named {name}; this module has {', '.join(found)}")
    lines = lines_of(source)
    edits = [
        edit for name, node in found.items() if (edit := rewriting(node, lines, docstrings.get(name), name in holes))
    ]
    for edit in sorted(edits, key=lambda e: e.first, reverse=True):
        lines[edit.first - 1 : edit.last] = edit.lines
    return "\n".join(lines) + "\n"


def lines_of(source: str) -> list[str]:
    """Lines as Python counts them: a form feed ends none."""
    return source.rstrip("\n").split("\n")


def rewriting(node: Definition, lines: list[str], docstring: str | None, hole: bool) -> Edit | None:
    """What changes of one definition; None if nothing does."""
    old = docstring_of(node)
    if not hole and docstring is None and old is None:
        return None
    if not hole and old and len(node.body) > 1 and node.body[1].lineno == old.end_lineno:
        raise CutError(f"{node.name}: a statement on the line of its docstring; give it a line of its own")
    line, column = colon(node, lines)
    header, rest = lines[line - 1][:column], lines[line - 1][column:]
    indent = lines[node.lineno - 1][: node.col_offset] + INDENT
    said = quoted(docstring, indent) if docstring else []
    if hole:
        return Edit(line, last_line(node, lines), [header, *said, indent + UNWRITTEN])
    if node.body[0].lineno == line:  # def f(x): return x
        rest = "" if old else indent + rest.strip()
        return Edit(line, line, [header, *said, *filter(None, [rest])] if said else [header + " ..."])
    if old is None:
        return Edit(line, line, [lines[line - 1], *said])
    if said:
        return Edit(old.lineno, old.end_lineno or 0, said)
    if len(node.body) == 1:
        return Edit(old.lineno, old.end_lineno or 0, [indent + "pass"])
    return Edit(old.lineno, gap_end(old.end_lineno or 0, lines), [])


def gap_end(line: int, lines: list[str]) -> int:
    """The last of the blank lines that follow a line."""
    while line < len(lines) and not lines[line].strip():
        line += 1
    return line


def definitions(parent: ast.Module | ast.ClassDef, path: str = "") -> Iterator[tuple[str, Definition]]:
    """Functions, classes and methods by qualified name: "softmax", "Value.__mul__"."""
    for node in parent.body:
        if isinstance(node, DEFINITIONS):
            yield f"{path}{node.name}", node
        if isinstance(node, ast.ClassDef):
            yield from definitions(node, f"{path}{node.name}.")


def find(source: str, name: str) -> Definition:
    found = {node.name: node for node in ast.parse(source).body if isinstance(node, DEFINITIONS)}
    if name not in found:
        raise CutError(f"no function named {name}; this module has {', '.join(found)}")
    return found[name]


def docstring_of(node: Definition) -> ast.Expr | None:
    """The statement that is the docstring."""
    first = node.body[0]
    is_text = (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    )
    return first if is_text and isinstance(first, ast.Expr) else None


def colon(node: Definition, lines: list[str]) -> tuple[int, int]:
    """Line, and column after it, of the colon that ends `def f(…)`: the first one outside of brackets."""
    depth = 0
    text = io.StringIO("\n".join(lines[node.lineno - 1 :]) + "\n")
    for token in tokenize.generate_tokens(text.readline):
        depth += (token.string in "([{") - (token.string in ")]}") if token.type == tokenize.OP else 0
        if token.type == tokenize.OP and token.string == ":" and depth == 0:
            return node.lineno + token.end[0] - 1, token.end[1]
    raise CutError(f"{node.name}: no colon after its parameters")


def last_line(node: Definition, lines: list[str]) -> int:
    """The last line of a body: comments that follow, indented as the body is, belong to it."""
    last = node.end_lineno or node.lineno
    for number, line in enumerate(lines[last:], last + 1):
        text = line.lstrip()
        if text and not (text.startswith("#") and len(line) - len(text) > node.col_offset):
            break
        last = number if text else last
    return last


def quoted(text: str, indent: str) -> list[str]:
    """A docstring, raw where it holds a backslash."""
    if '"""' in text or text.endswith('"'):
        raise CutError(f"a docstring cannot hold these quotes: {text}")
    lines = [line.strip() and indent + line for line in text.strip().splitlines()]
    opening = 'r"""' if "\\" in text else '"""'
    closing = ['"""'] if len(lines) == 1 else ["", indent + '"""']
    first = f"{indent}{opening}{lines[0].strip()}"
    return [first + closing[0]] if len(lines) == 1 else [first, *lines[1:], closing[1]]
