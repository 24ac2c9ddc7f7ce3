"""The measured gradient against the book's numbers, SymPy's and SciPy's gradients."""

import numpy as np
import pytest
import sympy as sp
from scipy.optimize import approx_fprime

from reference.algorithms.numerical_gradient import numerical_gradient


def book(P):
    return P[0] ** 2 * P[1] ** 3


def test_the_gradient_of_the_book_at_2_1():
    """7.4: (4, 12); the second slope of a cube is off by 4 h²."""
    np.testing.assert_allclose(numerical_gradient(book, np.array([2, 1]), 1e-4), [4, 12 + 4e-8], rtol=1e-10)


@pytest.mark.parametrize("source", ["x**2*exp(3*y)", "log(x**2*y + sin(y))", "cos(x + y**2)*exp(-y)"])
def test_sympy_finds_the_same_slopes(source):
    x, y = sp.symbols("x y")
    f = sp.sympify(source, {"x": x, "y": y})
    exact = [float(f.diff(v).subs({x: 0.8, y: 1.3})) for v in (x, y)]
    measured = numerical_gradient(lambda P: float(f.subs({x: P[0], y: P[1]})), np.array([0.8, 1.3]), 1e-4)
    np.testing.assert_allclose(measured, exact, rtol=1e-7)


def test_scipy_measures_the_same_slopes():
    P = np.array([0.5, -1.2, 2.0])
    measured = numerical_gradient(lambda P: np.sin(P).prod(), P, 1e-5)
    np.testing.assert_allclose(measured, approx_fprime(P, lambda P: np.sin(P).prod()), rtol=1e-6)


def test_half_the_step_leaves_a_quarter_of_the_error():
    P = np.array([0.4, 1.1])
    exact = np.exp(P.sum())
    coarse, fine = (np.abs(numerical_gradient(lambda P: np.exp(P.sum()), P, h) - exact).max() for h in (0.02, 0.01))
    assert coarse / fine == pytest.approx(4, rel=1e-3)
