"""The sum of squared distances against the book's polynomial and SciPy's distances (l. 3023 to 3072)."""

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from reference.algorithms.sum_sq_distances import expanded_quadratic, isobarycentre, sum_sq_distances

BOOK = np.array([[1, 2], [3, 5], [6, 1]])


@pytest.mark.parametrize("x, y", [(0.0, 0.0), (1.0, 2.0), (-2.5, 7.25)])
def test_the_three_points_of_the_book_make_its_polynomial(x, y):
    assert sum_sq_distances(BOOK, x, y) == pytest.approx(3 * x**2 + 3 * y**2 - 20 * x - 16 * y + 76)


def test_scipy_finds_the_same_on_a_grid():
    rng = np.random.default_rng(3)
    points, X, Y = rng.normal(size=(5, 2)), *rng.normal(size=(2, 3, 4))
    theirs = cdist(np.stack([X.ravel(), Y.ravel()], axis=1), points, "sqeuclidean").sum(axis=1).reshape(3, 4)
    np.testing.assert_allclose(sum_sq_distances(points, X, Y), theirs, rtol=1e-12)


def test_both_forms_are_the_same_function():
    rng = np.random.default_rng(4)
    points, x, y = rng.normal(size=(6, 2)), *rng.normal(size=(2, 9))
    p, q, a, b, c = expanded_quadratic(points)
    np.testing.assert_allclose(sum_sq_distances(points, x, y), p * x**2 + q * y**2 + a * x + b * y + c, rtol=1e-12)


def test_no_place_beats_the_isobarycentre():
    points = np.random.default_rng(5).normal(size=(7, 2))
    x, y = isobarycentre(points)
    X, Y = np.meshgrid(x + np.linspace(-1, 1, 9), y + np.linspace(-1, 1, 9))
    assert sum_sq_distances(points, X, Y).min() == pytest.approx(sum_sq_distances(points, x, y))
