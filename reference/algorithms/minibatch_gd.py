"""Gradient descent by mini-batches: each step sums over a few data, each epoch takes them in a new order.

    P_{k+1} = P_k − δ Σ_{i in the batch} ∇E_i(P_k)        one batch: the next K data of the epoch

Throughout:
    grad   (P, i) ↦ ∇E_i(P), an array (d,)                 P_k     the points, (d,); P_0 is given
    order  the numbers 0, …, N−1 as each epoch takes       K       size of a batch; the last one of an
           them, (epochs, N)                                       epoch has what is left
    delta  δ, the learning rate
"""

import numpy as np


def minibatch_gd(grad, order, K, P0, delta):
    """P_0 and the point after every batch, one per row; K = 1 is stochastic descent, K = N the classical one.

    >>> minibatch_gd(lambda P, i: 2 * (P - [4, 9, 8][i]), np.array([[2, 0, 1]]), 2, np.array([0]), 0.125).ravel()
    array([0. , 3. , 4.5])
    """
    points = [P0]
    for epoch in order:
        for start in range(0, len(epoch), K):
            P, batch = points[-1], epoch[start : start + K]                  # (d,), (≤ K,)
            points.append(P - delta * sum(grad(P, i) for i in batch))        # (d,), a new array
    return np.array(points)                                                  # (epochs ⌈N/K⌉ + 1, d)
