"""An error with two valleys and a plateau: one ReLU neuron of one weight, on five points.

    F(x) = max(0, a x − 1)       E(a) = Σ_i (F(x_i) − y_i)²       a sum here, not a mean
"""

import numpy as np

POINTS = np.array([(-2, 1), (-1, 0), (0, 0), (1, 0), (3, 2)])


def relu_error(a):
    """E at a number, or at every entry of an array.

    >>> relu_error(np.array([-1, 0, 1]))
    array([4., 5., 1.])
    """
    x, y = POINTS.T                                                      # (5,), (5,)
    F = np.maximum(np.multiply.outer(a, x) - 1.0, 0)                     # (…, 5)
    return ((F - y) ** 2).sum(axis=-1)                                   # (…)


def relu_error_slope(a):
    """E'(a), the slope of ReLU at 0 being 0.

    >>> relu_error_slope(0.2)
    0.0
    """
    x, y = POINTS.T
    u = a * x - 1.0                                                      # (5,)
    return float(np.sum(2 * (np.maximum(u, 0) - y) * (u > 0) * x))
