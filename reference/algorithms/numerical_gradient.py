"""Numerical gradient: the slope along each coordinate, measured with two values of the function.

    s_i = (f(P + h e_i) − f(P − h e_i)) / 2h       ≃ ∂f/∂x_i (P), with an error of order h²

Throughout:
    f    a function of d variables, (d,) → ()       P   the point, (d,)
    e_i  the i-th vector of the canonical basis     h   half the width of a difference
    s    the slopes, (d,)
"""

import numpy as np


def numerical_gradient(f, P, h):
    """The slopes of f at P along the d coordinates, by central differences: 2d values of f.

    >>> numerical_gradient(lambda P: P[0] ** 2 + 5 * P[0] * P[1], np.array([1, 2]), 0.5)
    array([12.,  5.])
    """
    E = h * np.eye(len(P))                                              # (d, d), row i is h e_i
    return np.array([(f(P + e) - f(P - e)) / (2 * h) for e in E])       # (d,)
