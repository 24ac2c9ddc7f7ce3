"""Newton's method for a minimum: the two tables of the book (catalogue 1.23), and SciPy."""

import math

import pytest
from scipy.optimize import minimize_scalar

from reference.algorithms.newton_minimise import newton_minimise
from tests.reference.printed import agrees

BOOK = (lambda x: x**2 - math.sin(x) + 1, lambda x: 2 * x - math.cos(x), lambda x: 2 + math.sin(x))


def test_from_0_the_iterates_are_those_printed():
    """1.23, l. 2499."""
    for n, printed in enumerate(["0.5", "0.4506266930", "0.4501836475", "0.4501836112"], start=1):
        assert agrees(newton_minimise(*BOOK, 0.0, n)[0], printed), n


def test_it_ends_where_scipy_finds_the_minimum():
    x, y = newton_minimise(*BOOK, 10.0, 9)
    theirs = minimize_scalar(BOOK[0], bounds=(-2, 2), options={"xatol": 1e-9})
    assert (x, y) == (pytest.approx(theirs.x, abs=1e-7), pytest.approx(theirs.fun, abs=1e-12))


def test_near_the_top_of_the_sine_it_finds_the_top():
    assert newton_minimise(math.sin, math.cos, lambda x: -math.sin(x), 1.2, 5) == (pytest.approx(math.pi / 2), 1)
