"""Gradient descent: walk against the gradient, n times, and remember every point.

    P_{k+1} = P_k − δ ∇f(P_k)

Throughout:
    grad   P ↦ ∇f(P), (d,) → (d,)       P_k   the points, (d,); P_0 is given
    delta  δ, the learning rate         n     number of updates
"""

import numpy as np


def gd_trajectory(grad, P0, delta, n):
    """The points P_0, …, P_n, one per row; the values of f are never needed.

    >>> gd_trajectory(lambda P: P * [2, 6], np.array([2, 1]), 0.5, 2)
    array([[ 2.,  1.],
           [ 0., -2.],
           [ 0.,  4.]])
    """
    points = [P0]
    for _ in range(n):
        P = points[-1]                        # (d,)
        points.append(P - delta * grad(P))    # (d,), a new array
    return np.array(points)                   # (n + 1, d)
