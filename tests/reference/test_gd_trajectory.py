"""Gradient descent against the numbers of the book and against closed forms (catalogue, ch. 8, T1 to T3)."""

import numpy as np
import pytest

from reference.algorithms.gd_trajectory import gd_trajectory
from tests.reference.printed import agrees

LINE = np.array([[0, 3], [2, 4], [6, 6]])  # the three points of T3


def bowl(P):
    return np.array([2 * P[0], 6 * P[1]])


def line_gradient(P):
    x, y = LINE.T
    r = y - (P[0] * x + P[1])
    return np.array([(-2 * x * r).sum(), (-2 * r).sum()])


@pytest.mark.parametrize(
    "k, a, b",
    [
        (0, "2", "1"), (1, "1.2", "-0.2"), (2, "0.72", "0.04"), (3, "0.432", "-0.008"), (4, "0.2592", "0.0016"),
        (5, "0.15552", "-0.00032"), (10, "0.012", "1.02e-7"), (20, "7.31e-5", "1.04e-14"),
    ],
)  # fmt: skip
def test_the_walk_in_a_bowl_is_the_one_printed(k, a, b):
    """8.A, T1: f = a² + 3b², P0 = (2, 1), δ = 0.2."""
    P = gd_trajectory(bowl, np.array([2, 1]), 0.2, 20)[k]
    assert agrees(P[0], a)
    assert agrees(P[1], b)


def test_the_other_start_in_the_bowl_gives_the_two_points_printed():
    """8.A, L8947-8950: P0 = (−1, −1), δ = 0.1."""
    walk = gd_trajectory(bowl, np.array([-1, -1]), 0.1, 2)
    np.testing.assert_allclose(walk[1:], [[-0.8, -0.4], [-0.64, -0.16]], rtol=1e-14)


@pytest.mark.parametrize(
    "k, a",
    [
        (1, "1.2"), (3, "0.43"), (4, "0.25"), (5, "0.15"), (6, "0.093"), (7, "0.055"), (8, "0.033"), (9, "0.020"),
        (10, "0.012"),
    ],
)  # fmt: skip
def test_in_one_variable_the_walk_is_the_one_printed(k, a):
    """8.B, T2: f = a² + 1, a0 = 2, δ = 0.2."""
    assert agrees(gd_trajectory(lambda P: 2 * P, np.array([2.0]), 0.2, 10)[k, 0], a)


@pytest.mark.parametrize(
    "k, a, b",
    [
        (1, "1.44", "1.4"), (2, "0.44", "1.29"), (3, "1.07", "1.51"), (4, "0.62", "1.50"), (5, "0.90", "1.64"),
        (100, "0.501", "2.99"),
    ],
)  # fmt: skip
def test_the_line_through_three_points_is_approached_as_printed(k, a, b):
    """8.G, T3: from (0, 1) with δ = 0.02."""
    P = gd_trajectory(line_gradient, np.array([0, 1]), 0.02, 100)[k]
    assert agrees(P[0], a)
    assert agrees(P[1], b)


@pytest.mark.parametrize("delta, last", [(0.9, 0.2147483648), (1.1, 12.3834728448), (0.05, 0.6973568802)])
def test_a_step_too_large_diverges_where_a_small_one_converges(delta, last):
    """8.C: a0 = 2, a10 for f = a² + 1."""
    assert gd_trajectory(lambda P: 2 * P, np.array([2.0]), delta, 10)[10, 0] == pytest.approx(last, rel=1e-9)


@pytest.mark.parametrize(
    "start, limit", [(-2, -1.628948506), (-0.5, -1.628948506), (0.5, 1.528543628), (2, 1.528543628)]
)
def test_the_start_decides_which_minimum_is_reached(start, limit):
    """8.D: f = a⁴ − 5a² + a + 10, δ = 0.02."""
    walk = gd_trajectory(lambda P: 4 * P**3 - 10 * P + 1, np.array([float(start)]), 0.02, 400)
    assert walk[-1, 0] == pytest.approx(limit, abs=1e-9)


def test_the_walk_slows_down_before_a_flat_point():
    """8.D: f = a⁴ − 2a³ + 4, a0 = −1, δ = 0.05, a100."""
    walk = gd_trajectory(lambda P: 4 * P**3 - 6 * P**2, np.array([-1.0]), 0.05, 100)
    assert walk[100, 0] == pytest.approx(-0.0291152516, abs=1e-10)


def test_on_a_quadratic_each_point_is_a_power_of_one_matrix():
    rng = np.random.default_rng(0)
    M = rng.normal(size=(3, 3))
    H, bottom, start = M @ M.T, rng.normal(size=3), rng.normal(size=3)
    walk = gd_trajectory(lambda P: H @ (P - bottom), start, 0.1, 7)
    powers = [np.linalg.matrix_power(np.eye(3) - 0.1 * H, k) @ (start - bottom) + bottom for k in range(8)]
    np.testing.assert_allclose(walk, powers, rtol=1e-12)
