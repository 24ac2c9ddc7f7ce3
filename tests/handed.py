"""What students hand in, for the tests: files and notebooks, and what is taken of them for softmax."""

import json
import sys
from types import ModuleType

from grader.running.inside.loading import compiled, namespace
from grader.submissions.extract import extract

WANTED = {"softmax": ["softmax"]}
CHAPTERS = {"softmax": "16_probability"}
RIGHT = "def softmax(z):\n    return z"

NEWTON = """
def newton(f, df, x0, n):
    x = x0
    for _ in range(n):
        x = x - f(x) / df(x)
    return x
"""
SOFTMAX = """
import numpy as np

def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
"""
ONE_TOO_MANY = NEWTON.replace("range(n)", "range(n + 1)")


def notebook(*cells, **extra):
    """The bytes of a notebook; a cell is its text, or the whole of it."""
    made = [c if isinstance(c, dict) else {"cell_type": "code", "source": c} for c in cells]
    return json.dumps({"cells": made, "nbformat": 4, **extra}).encode()


def taken(files, wanted=WANTED):
    found = extract({n: c if isinstance(c, bytes) else c.encode() for n, c in files.items()}, wanted, CHAPTERS)
    return found.get("softmax")


def run(found):
    """The names that a source defines, run as it is in a worker."""
    module = sys.modules["handed in"] = ModuleType("handed in")
    vars(module).update(namespace(found["source"]))
    exec(compiled(found["source"], "submission"), vars(module))
    return vars(module)


def keys(found):
    return [note["key"] for note in found["notes"]]
