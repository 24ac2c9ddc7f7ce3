"""The slope along a vector against differences of the function, and what the book says of its extremes."""

import numpy as np
import pytest

from reference.algorithms.directional_derivative import directional_derivative


def f(P):
    return P[0] ** 2 * P[1] ** 3


def grad(P):
    return np.array([2 * P[0] * P[1] ** 3, 3 * P[0] ** 2 * P[1] ** 2])


@pytest.mark.parametrize("seed", range(5))
def test_it_is_the_derivative_of_f_on_the_line_through_the_point(seed):
    """7.H: no length is divided out."""
    P, v = np.random.default_rng(seed).uniform(-2, 2, size=(2, 2))
    along = (f(P + 1e-5 * v) - f(P - 1e-5 * v)) / 2e-5
    assert directional_derivative(grad, P, v) == pytest.approx(along, rel=1e-6, abs=1e-8)


def test_along_the_axes_it_is_the_gradient_of_the_book():
    """7.4: (4, 12) at (2, 1)."""
    assert [directional_derivative(grad, np.array([2, 1]), e) for e in np.eye(2)] == [4, 12]


def test_among_unit_vectors_the_gradient_is_steepest():
    """7.G: at (2, 1), the length of the gradient is √160."""
    t = np.radians(np.arange(360))
    slopes = [directional_derivative(grad, np.array([2, 1]), np.array([np.cos(a), np.sin(a)])) for a in t]
    assert t[np.argmax(slopes)] == pytest.approx(np.arctan2(12, 4), abs=np.radians(0.5))
    assert np.sqrt(160) * np.cos(np.radians(0.5)) <= max(slopes) <= np.sqrt(160)
