"""The gradient of the mean squared error of one sigmoid neuron, in its three weights.

    s_i = σ(a x_i + b y_i + c)        σ(t) = 1 / (1 + e^{−t}),  σ' = σ (1 − σ)
    E = (1/N) Σ_i (s_i − z_i)²
    ∇E = (2/N) Σ_i (s_i − z_i) s_i (1 − s_i) · (x_i, y_i, 1)

Throughout:
    P   the weights (a, b, c), (3,)        s   outputs of the neuron, (N,)
    X   points (x_i, y_i), (N, 2)          z   targets, 0 or 1, (N,)
"""

import numpy as np


def neuron_gradient(P, X, z):
    """The gradient (∂E/∂a, ∂E/∂b, ∂E/∂c) of the mean squared error.

    >>> neuron_gradient(np.zeros(3), np.array([[2, 4], [6, 8]]), np.array([0, 1]))
    array([-0.5, -0.5,  0. ])
    """
    s = (1 + np.tanh((X @ P[:2] + P[2]) / 2)) / 2           # (N,)
    d = 2 * (s - z) * s * (1 - s) / len(z)                  # (N,)
    return np.array([*(d @ X), d.sum()])                    # (3,)
