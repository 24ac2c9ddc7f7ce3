"""Gradient descent for one sigmoid neuron: its weights walk down the mean squared error.

    s_i = σ(a x_i + b y_i + c)                  E(P) = (1/N) Σ_i (s_i − z_i)²
    P_{k+1} = P_k − δ ∇E(P_k)                   ∇E = (2/N) Σ_i (s_i − z_i) s_i (1 − s_i) · (x_i, y_i, 1)

Throughout:
    P_k  the weights (a, b, c), (3,); P_0 is given     delta  δ, the learning rate
    X    points (x_i, y_i), (N, 2)                     n      number of updates
    z    targets, 0 or 1, (N,)
"""

import numpy as np


def train_neuron(P0, X, z, delta, n):
    """The weights P_0, …, P_n, one per row, and the errors E(P_0), …, E(P_n).

    >>> train_neuron(np.zeros(3), np.array([[4.0, 8.0]]), np.array([0]), 1, 1)[0]
    array([[ 0.  ,  0.  ,  0.  ],
           [-1.  , -2.  , -0.25]])
    """
    A = np.column_stack([X, np.ones(len(X))])                        # (N, 3)
    P, points, errors = P0, [], []
    for _ in range(n + 1):
        s = (1 + np.tanh(A @ P / 2)) / 2                             # (N,)
        points.append(P)
        errors.append(np.mean((s - z) ** 2))
        P = P - delta * np.mean(2 * (s - z) * s * (1 - s) * A.T, axis=1)     # (3,), a new array
    return np.array(points), np.array(errors)                        # (n + 1, 3), (n + 1,)
