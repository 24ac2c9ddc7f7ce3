"""What a result depends on, as a short text: equal fingerprints, equal results."""

from __future__ import annotations

import hashlib
import inspect
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import grader
from grader.bank.spec import Exercise

# the packages that a verdict follows from
JUDGES = ("words", "bank", "exam", "edition", "judging", "running", "symbolic", "submissions")


def of_texts(texts: Iterable[str]) -> str:
    """A digest of some texts, in order; no two lists of texts share one."""
    digest = hashlib.sha256()
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8) + data)
    return digest.hexdigest()[:32]


@cache
def of_engine() -> str:
    """Of the code that judges."""
    root = Path(grader.__file__).parent
    files = sorted(f for name in JUDGES for f in (root / name).rglob("*.py"))
    return of_texts([(root / "values.py").read_text(encoding="utf-8"), *(f.read_text(encoding="utf-8") for f in files)])


def of_exercise(exercise: Exercise, seed: int) -> str:
    """Of an exercise drawn for a seed: its module in the bank, and all of the course that it uses."""
    functions = [*exercise.functions.values(), *(c.draw for c in exercise.cases), *(law.check for law in exercise.laws)]
    modules = {m for f in functions if (m := inspect.getmodule(f)) is not None}
    sources = [inspect.getsource(m) for m in sorted(closure(modules), key=lambda m: m.__name__)]
    return of_texts([of_engine(), str(seed), exercise.slug, *sources])


def closure(modules: set[ModuleType]) -> set[ModuleType]:
    """The modules, and those of the same packages that they use, directly or not."""
    found, todo = set(modules), list(modules)
    packages = {m.__name__.split(".")[0] for m in modules} - {"grader"}
    while todo:
        new = {m for m in mentioned(todo.pop()) if m.__name__.split(".")[0] in packages} - found
        found |= new
        todo.extend(new)
    return found


def mentioned(module: ModuleType) -> Iterator[ModuleType]:
    """The modules where what a module holds comes from."""
    for value in vars(module).values():
        if isinstance(value, ModuleType):
            yield value
        elif (home := getattr(value, "__module__", None)) in sys.modules:
            yield sys.modules[home]
