"""A line fitted to points by gradient descent on its error, a sum of squares.

    E(a, b) = Σ_i r_i²      r_i = y_i − (a x_i + b)      ∇E(a, b) = (−2 Σ_i x_i r_i, −2 Σ_i r_i)

Throughout:
    x, y    the points, (N,) each         P_k   the line (a_k, b_k) after k steps; P_0 is given
    delta   δ, the learning rate          n     number of steps
"""

import numpy as np


def fit_line_gd(x, y, P0, delta, n):
    """The lines (a_0, b_0), …, (a_n, b_n), one per row.

    >>> fit_line_gd(np.array([0, 2, 6]), np.array([3, 4, 6]), np.array([0, 1]), 0.02, 1)
    array([[0.  , 1.  ],
           [1.44, 1.4 ]])
    """
    points = [P0]
    for _ in range(n):
        a, b = points[-1]
        r = y - (a * x + b)                                         # (N,)
        gradient = np.array([-2 * (x * r).sum(), -2 * r.sum()])     # (2,)
        points.append(points[-1] - delta * gradient)                # (2,), a new array
    return np.array(points)                                         # (n + 1, 2)
