"""What a law asked, in its own lines, and the names of what it observed. Its source travels to students anyway."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from functools import lru_cache
from textwrap import dedent
from typing import Any

LINES = 16  # of a law; a longer one is read in the kit
NAME = 40  # characters of an expression that names a place


def asked(check: Callable[..., Any]) -> str:
    """The body of a law as text; empty where its source is not at hand, or is long."""
    law = parsed(check)
    if law is None:
        return ""
    body = law.body[1:] if ast.get_docstring(law) is not None else law.body
    lines = [line for statement in body for line in ast.unparse(statement).splitlines()]
    return "\n".join(lines) if len(lines) <= LINES else ""


def named(check: Callable[..., Any], where: str) -> str:
    """A place in what a law returned, by the expression that stands there: `x.grad` rather than `[1]`.

    A place that has no short expression of its own stays as it is.
    """
    law = parsed(check)
    returned = [node.value for node in ast.walk(law) if isinstance(node, ast.Return)] if law else []
    there = returned[0] if len(returned) == 1 else None
    rest = where
    while isinstance(there, (ast.Tuple, ast.List)) and (found := re.match(r"\[(\d+)\]", rest)):
        place = int(found[1])
        if place >= len(there.elts) or any(isinstance(e, ast.Starred) for e in there.elts):
            break
        there, rest = there.elts[place], rest[found.end() :]
    name = ast.unparse(there) if there is not None and rest != where else ""
    return f"{name}{rest}" if 0 < len(name) <= NAME else where


@lru_cache(maxsize=512)
def parsed(check: Callable[..., Any]) -> ast.FunctionDef | None:
    """The tree of a law's source, if that can be found."""
    try:
        tree = ast.parse(dedent(inspect.getsource(check)))
    except (OSError, TypeError, SyntaxError):
        return None
    return next((node for node in tree.body if isinstance(node, ast.FunctionDef)), None)
