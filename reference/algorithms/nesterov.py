"""Nesterov's method: roll on first, then correct by the gradient met there.

    P'_k = P_k + μ (P_k − P_{k−1})        P_{k+1} = P'_k − δ ∇f(P'_k)        P_{−1} = P_0

Throughout:
    grad   P ↦ ∇f(P), (d,) → (d,)       P_k     the points, (d,); P_0 is given
    delta  δ, the learning rate         ahead   P'_k, (d,)
    mu     μ, the momentum              n       number of steps
"""

import numpy as np


def nesterov(grad, P0, delta, mu, n):
    """The points P_0, …, P_n, one per row; with mu = 0 this is gradient descent.

    >>> nesterov(lambda P: P * [2, 6], np.array([2, 1]), 0.5, 0.5, 2)
    array([[ 2.,  1.],
           [ 0., -2.],
           [ 0.,  7.]])
    """
    points, last = [P0], P0
    for _ in range(n):
        P = points[-1]                                     # (d,)
        ahead = P + mu * (P - last)                        # (d,)
        last = P
        points.append(ahead - delta * grad(ahead))         # (d,), a new array
    return np.array(points)                                # (n + 1, d)
