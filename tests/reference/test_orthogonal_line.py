"""Orthogonal regression against the book's five points and a minimiser of SciPy's (l. 3335 to 3414)."""

import numpy as np
import pytest
from scipy.optimize import minimize

from reference.algorithms.orthogonal_line import orthogonal_cost, orthogonal_line, point_line_distance
from tests.reference.printed import agrees

BOOK = np.array([[2, 3], [3, 5], [4, 4], [5, 6], [6, 6]])


def test_the_line_of_the_book():
    a, b = orthogonal_line(BOOK)
    assert agrees(a, "0.8") and agrees(b, "1.6")
    assert (a, b) == pytest.approx((0.797218461, 1.611126155), abs=1e-9)
    assert orthogonal_cost(a, b, BOOK) == pytest.approx(1.219470772, abs=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_scipy_finds_no_better_line(seed):
    rng = np.random.default_rng(seed)
    x = rng.uniform(0, 5, size=9)
    points = np.stack([x, (seed - 1.4) * x + rng.normal(size=9)], axis=1)
    a, b = orthogonal_line(points)
    found = minimize(lambda p: orthogonal_cost(p[0], p[1], points), (a + 0.1, b - 0.1), tol=1e-12)
    np.testing.assert_allclose((a, b), found.x, rtol=1e-4, atol=1e-5)
    assert orthogonal_cost(a, b, points) <= found.fun + 1e-12


def test_the_cost_is_the_sum_of_squared_distances_to_the_line():
    lines = np.array([[0.8, 1.6], [-2.0, 0.5]])
    x, y = BOOK.T
    theirs = [np.sum(point_line_distance(a, -1, b, x, y) ** 2) for a, b in lines]
    np.testing.assert_allclose(orthogonal_cost(*lines.T, BOOK), theirs)


@pytest.mark.parametrize("scale", [1, -3, 0.01])
def test_a_line_is_as_far_whatever_its_equation_is_multiplied_by(scale):
    a, b, c = scale * np.array([3.0, -1.0, 2.0])
    foot = np.array([1.0, 5.0])  # on the line
    x, y = foot + 2.5 * np.array([3, -1]) / np.sqrt(10)
    assert point_line_distance(a, b, c, x, y) == pytest.approx(2.5)
