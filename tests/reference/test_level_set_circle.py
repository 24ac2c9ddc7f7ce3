"""Level lines of x² + y² against the three cases of the book (l. 3233 to 3255), SymPy and parametrised ellipses."""

import numpy as np
import pytest
import sympy as sp

from reference.algorithms.level_set_circle import ellipse_semi_axes, level_set_circle


@pytest.mark.parametrize("c, line", [(-1, "empty"), (0, 0), (4, 2)])
def test_a_level_is_empty_or_a_point_or_a_circle(c, line):
    assert level_set_circle(c) == line


@pytest.mark.parametrize("c", [sp.Rational(9, 4), sp.Integer(5), sp.Integer(-3)])
def test_sympy_meets_the_axis_at_the_same_place(c):
    x = sp.Symbol("x", nonnegative=True)
    found = [float(s) for s in sp.solve(x**2 - c, x)]
    line = level_set_circle(float(c))
    assert ([] if line == "empty" else [pytest.approx(line)]) == found


@pytest.mark.parametrize("c", [-0.5, 0, 3])
def test_an_ellipse_lies_on_its_level(c):
    p, q = ellipse_semi_axes(3, 2, c)
    t = np.linspace(0, 2 * np.pi, 7)
    np.testing.assert_allclose((p * np.cos(t)) ** 2 / 9 + (q * np.sin(t)) ** 2 / 4 - 1, c, atol=1e-12)


def test_the_level_zero_has_the_semi_axes_a_and_b():
    assert ellipse_semi_axes(3, 2, 0) == (3, 2)
    assert ellipse_semi_axes(3, 2, -1) == (0, 0)
