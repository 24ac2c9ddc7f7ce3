"""Lowest points of slices against SymPy's derivatives, the book's (10/3, 8/3), and plain numbers."""

import numpy as np
import pytest
import sympy as sp
from scipy.optimize import minimize_scalar

from reference.bank.ch03_several_variables.symbolic_partial_slices import symbolic_partial_slices

X, Y = sp.symbols("x y", positive=True)


@pytest.mark.parametrize("function", symbolic_partial_slices())
def test_the_derivative_of_each_slice_vanishes_there(function):
    f = sp.sympify(function, {"x": X, "y": Y})
    at_x, at_y = symbolic_partial_slices()[function]
    assert not at_x.has(X) and not at_y.has(Y)
    assert sp.simplify(sp.diff(f, X).subs(X, at_x)) == 0
    assert sp.simplify(sp.diff(f, Y).subs(Y, at_y)) == 0


@pytest.mark.parametrize("function", symbolic_partial_slices())
def test_a_search_along_a_slice_ends_there(function):
    f = sp.lambdify((X, Y), sp.sympify(function, {"x": X, "y": Y}), "math")
    at_x, at_y = (float(e.subs({X: 0.7, Y: 1.3})) for e in symbolic_partial_slices()[function])
    found = [
        minimize_scalar(lambda t: f(t, 1.3), bounds=(1e-3, 9), method="bounded").x,
        minimize_scalar(lambda t: f(0.7, t), bounds=(-9 if "/y" not in function else 1e-3, 9), method="bounded").x,
    ]
    np.testing.assert_allclose((at_x, at_y), found, atol=1e-4)


def test_the_slices_of_the_book_are_lowest_on_two_lines_that_meet_at_the_isobarycentre():
    """L. 3054: f = 3x² + 3y² − 20x − 16y + 76."""
    assert symbolic_partial_slices()["3*x**2 + 3*y**2 - 20*x - 16*y + 76"] == [sp.Rational(10, 3), sp.Rational(8, 3)]
