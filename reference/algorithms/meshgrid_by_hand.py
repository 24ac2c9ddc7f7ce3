"""The points of a grid as two arrays: the column belongs to x, the row to y.

    X[i, j] = x_j        Y[i, j] = y_i

Throughout:
    VX  (m,), the abscissas x_0, …, x_{m−1}        X  (k, m), every row is VX
    VY  (k,), the ordinates y_0, …, y_{k−1}        Y  (k, m), every column is VY
"""

import numpy as np


def meshgrid_by_hand(VX, VY):
    """The arrays X and Y.

    >>> X, Y = meshgrid_by_hand(np.array([1, 2, 3]), np.array([10, 20]))
    >>> X.tolist(), Y.tolist()
    ([[1, 2, 3], [1, 2, 3]], [[10, 10, 10], [20, 20, 20]])
    """
    m, k = len(VX), len(VY)
    X = np.tile(VX, (k, 1))                          # (k, m), VX once per row
    Y = np.repeat(VY, m).reshape(k, m)               # (k, m), each y filling a row
    return X, Y
