"""The line of least squares in one stroke: where both derivatives of the error are zero.

    E(a, b) = Σ_i (y_i − a x_i − b)²

    ∂E/∂b = 0   ⟺   b = ȳ − a x̄                                        the line passes through (x̄, ȳ)
    ∂E/∂a = 0   ⟺   a = Σ_i (x_i − x̄)(y_i − ȳ) / Σ_i (x_i − x̄)²         with that b

Throughout:
    x, y    the points, (N,) each, with at least two different x        u, v   the same, seen from (x̄, ȳ)
"""

import numpy as np


def fit_line_exact(x, y):
    """The pair (a, b) for which the sum of squared residuals is least.

    >>> fit_line_exact(np.array([0, 1, 2]), np.array([1, 6, 5])).tolist()
    [2.0, 2.0]
    """
    u, v = x - x.mean(), y - y.mean()         # (N,), (N,)
    a = (u * v).sum() / (u * u).sum()
    return np.array([a, y.mean() - a * x.mean()])
