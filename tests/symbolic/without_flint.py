"""Decide pairs of the table where python-flint is not installed, as on a student's machine: each verdict on a line."""

from __future__ import annotations

import json
import os
import sys

sys.modules["flint"] = None  # type: ignore[assignment]
os.environ["SYMPY_GROUND_TYPES"] = "python"  # as SymPy chooses where it finds no flint

from grader.symbolic.arithmetic import fmpq  # noqa: E402
from tests.symbolic.table import PAIRS, decided  # noqa: E402

if __name__ == "__main__":
    assert fmpq.__module__ == "grader.symbolic.homemade"
    for pair in PAIRS[:: int(sys.argv[1])]:
        print(json.dumps([str(pair), pair.verdict, decided(pair).verdict]))
