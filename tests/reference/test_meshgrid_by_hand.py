"""The arrays of a grid against NumPy's own and the tables of the book (l. 3541 to 3577)."""

import numpy as np
import pytest

from reference.algorithms.meshgrid_by_hand import meshgrid_by_hand


@pytest.mark.parametrize("m, k", [(3, 2), (2, 5), (1, 4), (6, 1)])
def test_numpy_makes_the_same_arrays(m, k):
    VX, VY = np.linspace(-1, 2, m), np.linspace(5, 7, k)
    for ours, theirs in zip(meshgrid_by_hand(VX, VY), np.meshgrid(VX, VY), strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_the_grid_of_the_book():
    V = np.linspace(0, 2, 5)
    X, Y = meshgrid_by_hand(V, V)
    assert X.tolist() == 5 * [[0, 0.5, 1, 1.5, 2]]
    assert Y.tolist() == [5 * [y] for y in (0, 0.5, 1, 1.5, 2)]


def test_each_array_may_be_changed_without_the_other_or_the_vectors():
    VX, VY = np.array([1.0, 2.0]), np.array([3.0, 4.0, 5.0])
    X, Y = meshgrid_by_hand(VX, VY)
    X[0, 0] = Y[1, 1] = 99
    assert VX.tolist() == [1, 2] and VY.tolist() == [3, 4, 5]
    assert X[1, 0] == 1 and Y[1, 0] == 4
