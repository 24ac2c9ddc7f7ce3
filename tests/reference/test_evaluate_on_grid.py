"""Values on a grid against the table of the book (l. 3563 to 3587), broadcasting and NumPy's function of indices."""

import numpy as np

from reference.algorithms.evaluate_on_grid import evaluate_on_grid, grid_points

VX, VY = np.linspace(-1, 2, 4), np.linspace(0.5, 3, 6)


def test_the_table_of_the_book():
    V = np.linspace(0, 2, 5)
    assert evaluate_on_grid(lambda x, y: x**2 + y**2, V, V).tolist() == [
        [0, 0.25, 1, 2.25, 4],
        [0.25, 0.5, 1.25, 2.5, 4.25],
        [1, 1.25, 2, 3.25, 5],
        [2.25, 2.5, 3.25, 4.5, 6.25],
        [4, 4.25, 5, 6.25, 8],
    ]


def test_broadcasting_computes_the_same():
    np.testing.assert_allclose(
        evaluate_on_grid(lambda x, y: x * np.sin(y), VX, VY), VX[None, :] * np.sin(VY[:, None]), rtol=1e-15
    )


def test_numpy_s_function_of_indices_agrees_where_there_is_a_test():
    def f(x, y):
        return 0 if x > y else y - x

    theirs = np.fromfunction(lambda i, j: np.maximum(VY[i] - VX[j], 0), (6, 4), dtype=int)
    np.testing.assert_allclose(evaluate_on_grid(f, VX, VY), theirs)


def test_each_point_of_the_surface_lies_above_its_place():
    x, y, z = grid_points(VX, VY, evaluate_on_grid(lambda x, y: x - 3 * y, VX, VY)).T
    np.testing.assert_allclose(z, x - 3 * y)
    assert len({*zip(x, y, strict=True)}) == 24
