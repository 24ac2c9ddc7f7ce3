"""Grid search against the minimum printed in the book and against SciPy's brute force (l. 3102 to 3175)."""

import numpy as np
import pytest
from scipy.optimize import brute

from reference.algorithms.grid_search import grid_search, random_search, refined_grid_search
from reference.algorithms.sum_sq_distances import sum_distances
from tests.reference.printed import agrees

BOOK = np.array([[1, 2], [3, 5], [6, 1]])


def g(x, y):
    return sum_distances(BOOK, x, y)


def test_ten_thousand_points_give_the_printed_minimum():
    x, y, z = grid_search(g, (0, 6), (0, 6), 100)
    assert agrees(x, "2.91") and agrees(y, "2.97") and agrees(z, "7.84")
    assert z == pytest.approx(7.838748, abs=1e-6)


@pytest.mark.parametrize("N", [2, 7])
def test_scipy_finds_the_same_place(N):
    def f(x, y):
        return np.sin(3 * x) + (y - 0.3) ** 2 + x * y

    xlim, ylim = (-2.0, 1.0), (-1.0, 4.0)
    steps = tuple(slice(a, b, complex(N)) for a, b in (xlim, ylim))
    place, value, *_ = brute(lambda p: f(*p), steps, full_output=True, finish=None)
    np.testing.assert_allclose(grid_search(f, xlim, ylim, N), [*place, value])


def test_each_refinement_comes_closer_to_the_lowest_place():
    best = refined_grid_search(g, (0, 6), (0, 6), 11, 5)
    np.testing.assert_allclose(best, [(3, 3), (2.88, 3), (2.904, 2.976), (2.904, 2.9856), (2.90592, 2.98464)])


def test_a_refinement_stays_in_the_first_box():
    np.testing.assert_allclose(refined_grid_search(lambda x, y: x - y, (0, 1), (2, 5), 4, 3)[-1], (0, 5))


@pytest.mark.parametrize("seed", range(3))
def test_a_thousand_random_places_come_close(seed):
    x, y, z = random_search(g, (0, 6), (0, 6), 1000, np.random.default_rng(seed))
    assert z == pytest.approx(g(x, y))
    assert z < 7.87
