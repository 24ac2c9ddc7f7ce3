"""Difference quotients against the formulas of the book (catalogue 1.1 and 1.2), exact fractions and SymPy."""

from fractions import Fraction

import numpy as np
import pytest
import sympy as sp

from reference.algorithms.difference_quotient import difference_quotient


@pytest.mark.parametrize("x", [Fraction(3), Fraction(1, 7), Fraction(-5, 2)])
def test_the_rate_of_change_of_the_square_at_1_is_x_plus_1(x):
    """1.1, l. 197."""
    assert difference_quotient(lambda t: t**2, Fraction(1), x - 1) == x + 1


@pytest.mark.parametrize("h", [Fraction(1, 3), Fraction(-2)])
def test_of_a_cube_it_is_an_exact_polynomial_in_the_step(h):
    x0 = Fraction(7, 5)
    assert difference_quotient(lambda t: t**3, x0, h) == 3 * x0**2 + 3 * x0 * h + h**2


@pytest.mark.parametrize("f", ["exp(x)", "sin(x)", "log(x)", "sqrt(x)", "1/x"])
def test_its_distance_to_the_derivative_is_half_the_step_times_the_second_derivative(f):
    x = sp.Symbol("x")
    first, second = (float(sp.diff(sp.sympify(f), x, k).subs(x, 1.3)) for k in (1, 2))
    quotient = difference_quotient(sp.lambdify(x, sp.sympify(f), "numpy"), 1.3, 1e-4)
    assert quotient == pytest.approx(first + 5e-5 * second, abs=1e-7)
    assert abs(quotient - first) > 1e-6


def test_an_array_of_steps_gives_an_array_of_slopes():
    h = np.array([0.5, 0.25, -0.125])
    np.testing.assert_array_equal(difference_quotient(lambda x: x**2, 1.0, h), 2 + h)
