"""Formulas with whole matrices in them, such as 2 Aᵀ(Ax − b): compared on exact random matrices.

Two sides that are polynomials (or quotients of such) in the entries and differ at all, differ on almost every
matrix of fractions; nothing is rounded. Entries with scalar symbols in them are compared as formulas are.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import sympy as sp

INSTANCES = 6
LARGEST_SIDE = 12
LARGEST_POWER = 16

Values = dict[sp.MatrixSymbol, sp.ImmutableDenseMatrix]


def has_matrices(*sides: Any) -> bool:
    """Whether a matrix is meant as a whole somewhere.

    >>> has_matrices(sp.MatrixSymbol("A", 2, 2).T)
    True
    """
    return any(isinstance(side, sp.Basic) and side.has(sp.MatrixSymbol) for side in sides)


def instances(*sides: Any) -> Iterator[tuple[Values, list[Any]]]:
    """The matrices drawn, and the sides with them put in; draws at which a side has no value are left out.

    >>> A = sp.MatrixSymbol("A", 2, 2)
    >>> all(left == right for _, (left, right) in instances((2 * A).T, A.T + A.T))
    True
    """
    symbols = sorted({s for side in sides for s in side.atoms(sp.MatrixSymbol)}, key=str)
    rng = random.Random(0)
    for _ in range(INSTANCES):
        drawn = {s: matrix(rng, *s.shape) for s in symbols}
        try:
            yield drawn, [explicit(side, drawn) for side in sides]
        except (sp.matrices.exceptions.NonInvertibleMatrixError, ZeroDivisionError):
            continue


def matrix(rng: random.Random, rows: int, columns: int) -> sp.ImmutableDenseMatrix:
    """A matrix of small fractions, none of them zero."""
    entries = [Fraction(rng.choice((-1, 1)) * rng.randint(1, 9), rng.randint(1, 4)) for _ in range(rows * columns)]
    return sp.ImmutableDenseMatrix(rows, columns, list(map(sp.Rational, entries)))


def explicit(side: Any, drawn: Values) -> Any:
    """A formula with its matrices put in, worked out."""
    done = side.xreplace(drawn).doit()
    return done.as_explicit() if isinstance(done, sp.MatrixExpr) else done


def spelled(drawn: Values) -> dict[str, str]:
    """The matrices by name, as SymPy writes them in a line."""
    return {symbol.name: str(value.tolist()) for symbol, value in drawn.items()}
