"""The gradient check tells right gradients from wrong ones, and its own error is the one the theory predicts."""

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from reference.algorithms.gradient_check import gradient_check


def f(P):
    return P[0] ** 2 * np.exp(P[1]) + np.sin(P[0] * P[2])


def g(P):
    x, y, z = P
    return np.array([2 * x * np.exp(y) + z * np.cos(x * z), x**2 * np.exp(y), x * np.cos(x * z)])


POINTS = np.random.default_rng(0).uniform(-2, 2, size=(50, 3))

WRONG = {
    "zero": lambda P: 0 * P,
    "the opposite": lambda P: -g(P),
    "half of it": lambda P: g(P) / 2,
    "a coordinate of the wrong sign": lambda P: g(P) * [1, 1, -1],
    "two coordinates exchanged": lambda P: g(P)[[1, 0, 2]],
}


def test_a_right_gradient_passes_at_every_point():
    """9.E: the gap of habit 8 in which a tolerance lies."""
    assert max(gradient_check(f, g, P, 1e-5) for P in POINTS) < 1e-8


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_gradient_is_caught_at_nearly_every_point(name):
    errors = np.array([gradient_check(f, WRONG[name], P, 1e-5) for P in POINTS])
    assert np.median(errors) > 0.05


def test_the_error_left_by_central_differences_is_quadratic_in_h():
    """For x³ the measured slope is 3x² + h²."""
    for h in (0.5, 0.1, 0.02):
        left = gradient_check(lambda P: P[0] ** 3, lambda P: 3 * P**2, np.array([2.0]), h)
        assert left == pytest.approx(h**2 / (12 + h**2), rel=1e-9)


def test_too_small_a_step_finds_rounding_errors_only():
    """7.A, fingerprints: x²y³ at (2, 1) with h = 1e-12."""
    args = (lambda P: P[0] ** 2 * P[1] ** 3, lambda P: np.array([4.0, 12.0]), np.array([2.0, 1.0]))
    assert gradient_check(*args, 1e-12) > 1e-6 > gradient_check(*args, 1e-5)


def test_a_slope_of_zero_does_not_compare_rounding_with_rounding():
    P = np.array([1.3, 0.7])
    error = gradient_check(lambda P: np.exp(P[0]) + 0 * P[1], lambda P: np.array([np.exp(P[0]), 1e-9]), P, 1e-5)
    assert error < 1e-8


def test_scipy_measures_the_same_slopes():
    P = POINTS[0]
    assert gradient_check(f, lambda P: approx_fprime(P, f, 1e-7), P, 1e-5) < 1e-5
