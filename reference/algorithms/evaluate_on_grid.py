"""The values of a function of two variables at all points of a grid: a row for each y, a column for each x.

    Z[i, j] = f(x_j, y_i)

Throughout:
    f   (x, y) ↦ f(x, y), two numbers in, one number out; it need not take arrays
    VX  (m,), the abscissas        VY  (k,), the ordinates        Z  (k, m)
"""

import numpy as np


def evaluate_on_grid(f, VX, VY):
    """The array Z, of floats.

    >>> evaluate_on_grid(lambda x, y: x if x > y else 10 * y, np.array([1, 2, 3]), np.array([0, 2])).tolist()
    [[1.0, 2.0, 3.0], [20.0, 20.0, 3.0]]
    """
    rows = [[f(x, y) for x in VX] for y in VY]
    return np.array(rows, dtype=float)               # (k, m)


def grid_points(VX, VY, Z):
    """The points (x_j, y_i, Z[i, j]) of the surface, row after row.

    >>> grid_points(np.array([1, 2, 3]), np.array([8, 9]), np.arange(6).reshape(2, 3))[4].tolist()
    [2, 9, 4]
    """
    X, Y = np.meshgrid(VX, VY)                                       # (k, m) each
    return np.stack([X.ravel(), Y.ravel(), Z.ravel()], axis=1)       # (k m, 3)
