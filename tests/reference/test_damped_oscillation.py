"""Damped oscillations: the equation of the spring, by SymPy, and the curve of the book (catalogue 2.9)."""

import numpy as np
import sympy as sp

from reference.algorithms.damped_oscillation import damped_oscillation


def test_it_moves_as_a_spring_with_friction():
    """y'' + 2λ y' + (λ² + (2πν)²) y = 0, y(0) = 1, y'(0) = −λ: SymPy's solution is ours."""
    x, y = sp.Symbol("x"), sp.Function("y")
    rate, turn = sp.Rational(3, 4), 5 * sp.pi
    spring = sp.Eq(y(x).diff(x, 2) + 2 * rate * y(x).diff(x) + (rate**2 + turn**2) * y(x), 0)
    solved = sp.dsolve(spring, ics={y(0): 1, y(x).diff(x).subs(x, 0): -rate})
    t = np.linspace(-1, 3, 23)
    np.testing.assert_allclose(damped_oscillation(t, 0.75, 2.5), sp.lambdify(x, solved.rhs)(t), rtol=1e-9, atol=1e-12)


def test_the_curve_of_the_book_stays_between_its_envelopes_and_meets_them():
    """l. 2747: e⁻ˣ cos(2πx) on [0, 5]."""
    x = np.linspace(0, 5, 501)
    y = damped_oscillation(x, 1, 1)
    assert np.all(np.abs(y) <= np.exp(-x))
    np.testing.assert_allclose(y[::100], np.exp(-np.arange(6.0)))
    np.testing.assert_allclose(y[50::100], -np.exp(-0.5 - np.arange(5.0)))
