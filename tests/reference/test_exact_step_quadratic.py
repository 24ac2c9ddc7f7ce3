"""The best step against the catalogue's 13/62 (ch. 8, "Scan", ours), SciPy's line search, and conjugate directions."""

from fractions import Fraction

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from reference.algorithms.exact_step_quadratic import exact_step_quadratic


def test_in_the_bowl_of_the_book_it_is_13_over_62():
    """8.E: f = a² + 3b² at (2, 1)."""
    step = exact_step_quadratic(np.diag([2, 6]), np.zeros(2), np.array([2, 1]))
    assert Fraction(float(step)).limit_denominator(100) == Fraction(13, 62)


@pytest.mark.parametrize("d", [1, 2, 5])
def test_a_search_along_the_line_finds_the_same_step(d):
    rng = np.random.default_rng(d)
    M, c, P = rng.normal(size=(d, d)), rng.normal(size=d), rng.normal(size=d)
    H = M @ M.T + np.eye(d)
    g = H @ P - c

    def f(step):
        Q = P - step * g
        return Q @ H @ Q / 2 - c @ Q

    assert exact_step_quadratic(H, c, P) == pytest.approx(minimize_scalar(f).x, rel=1e-5)


def test_the_step_is_zero_at_the_bottom_alone():
    H, P = np.array([[3.0, 1.0], [1.0, 2.0]]), np.array([2.0, 5.0])
    assert exact_step_quadratic(H, H @ P, P) == 0
    assert exact_step_quadratic(H, np.zeros(2), 1e-12 * P) > 0.2
