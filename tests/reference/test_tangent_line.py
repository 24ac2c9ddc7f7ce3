"""Tangents against the lines of the book (catalogue 1.3 and 1.4) and SymPy's series."""

import math

import pytest
import sympy as sp

from reference.algorithms.tangent_line import tangent_line


def test_the_square_root_at_1_has_the_tangent_of_the_book():
    """1.4, l. 416: y = x/2 + 1/2."""
    assert tangent_line(math.sqrt, lambda x: 1 / (2 * math.sqrt(x)), 1) == (0.5, 0.5)


@pytest.mark.parametrize("f, at", [("sin(x)", 2), ("exp(-x)", -1), ("1/(1 + exp(-x))", 0), ("x**3 - x", 1)])
def test_it_is_the_series_of_order_1(f, at):
    x = sp.Symbol("x")
    line = sp.series(sp.sympify(f), x, at, 2).removeO().expand()
    functions = (sp.lambdify(x, e) for e in (sp.sympify(f), sp.diff(sp.sympify(f), x)))
    m, p = tangent_line(*functions, at)
    assert (m, p) == (pytest.approx(float(line.coeff(x, 1))), pytest.approx(float(line.coeff(x, 0))))


@pytest.mark.parametrize("h", [1e-2, -1e-3])
def test_it_leaves_the_curve_by_half_the_square_of_the_step_times_the_second_derivative(h):
    m, p = tangent_line(math.exp, math.exp, 0.5)
    gap = math.exp(0.5 + h) - (m * (0.5 + h) + p)
    assert gap == pytest.approx(h**2 / 2 * math.exp(0.5), rel=abs(h))
