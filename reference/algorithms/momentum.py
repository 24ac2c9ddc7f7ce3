"""Gradient descent with momentum: each step keeps a part of the one before.

    P_{k+1} = P_k + μ (P_k − P_{k−1}) − δ ∇f(P_k)       P_{−1} = P_0

Throughout:
    grad   P ↦ ∇f(P), (d,) → (d,)       P_k   the points, (d,); P_0 is given
    delta  δ, the learning rate         n     number of updates
    mu     μ, the momentum              step  P_k − P_{k−1}, (d,); at first there was none
"""

import numpy as np


def momentum(grad, P0, delta, mu, n):
    """The points P_0, …, P_n, one per row; with mu = 0 this is gradient descent.

    >>> momentum(lambda P: P * [2, 6], np.array([2, 1]), 0.5, 0.5, 2)
    array([[ 2. ,  1. ],
           [ 0. , -2. ],
           [-1. ,  2.5]])
    """
    points, step = [P0], 0
    for _ in range(n):
        P = points[-1]                          # (d,)
        step = mu * step - delta * grad(P)      # (d,)
        points.append(P + step)                 # (d,), a new array
    return np.array(points)                     # (n + 1, d)
