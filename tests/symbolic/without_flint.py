"""Decide pairs of the table where python-flint is not installed, as on a student's machine: each verdict on a line."""

from __future__ import annotations

import json
import os
import sys


def main(step: int) -> None:
    """In a process of its own, since nothing may have imported flint before."""
    sys.modules["flint"] = None  # type: ignore[assignment]
    os.environ["SYMPY_GROUND_TYPES"] = "python"  # as SymPy chooses where it finds no flint

    from grader.symbolic.arithmetic import fmpq
    from tests.symbolic.table import PAIRS, decided

    assert fmpq.__module__ == "grader.symbolic.homemade"
    for pair in PAIRS[::step]:
        print(json.dumps([str(pair), pair.verdict, decided(pair).verdict]))


if __name__ == "__main__":
    main(int(sys.argv[1]))
