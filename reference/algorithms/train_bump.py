"""Three sigmoid neurons learn a bump: 1 in the middle of an interval, 0 on either side.

    F(x) = σ(a_5 σ(a_1 x + a_2) + a_6 σ(a_3 x + a_4) + a_7)
    E(P) = (1/30) Σ (F(x) − z)²       over ten points of [0, 2] and ten of [6, 8] with z = 0, ten of [3, 5] with z = 1

Throughout:
    P_k  the weights (a_1, …, a_7), (7,); P_0 is given     delta  δ, the learning rate
    x    the points, ends included, (30,)                  n      number of updates
    z    their targets, (30,)
"""

import numpy as np

from reference.algorithms.backprop_mlp import activate, backprop_mlp
from reference.algorithms.gd_trajectory import gd_trajectory


def bump_data():
    """The points and their targets.

    >>> x, z = bump_data()
    >>> len(x), float(x[10:20].max()), int(z.sum())
    (30, 2.0, 10)
    """
    x = np.concatenate([np.linspace(a, a + 2, 10) for a in (3, 0, 6)])     # (30,)
    return x, np.repeat([1, 0, 0], 10)                                     # (30,), (30,)


def bump_layers(P):
    """The seven weights as two layers (kernel, bias)."""
    W, b = np.array([[P[0], P[2]]]), np.array([P[1], P[3]])                # (1, 2), (2,)
    return [(W, b), (np.array([[P[4]], [P[5]]]), P[6:])]                   # (2, 1), (1,)


def bump_forward(P, x):
    """F at the points x.

    >>> bump_forward(np.zeros(7), np.array([1.0, 4.0]))
    array([0.5, 0.5])
    """
    (W, b), (V, c) = bump_layers(np.asarray(P, dtype=float))
    return activate("sigmoid", activate("sigmoid", x[:, None] @ W + b) @ V + c)[:, 0]     # (N,)


def train_bump(P0, delta, n):
    """The weights P_0, …, P_n, one per row.

    >>> train_bump(np.array([0, 1, 0, -1, 1, 1, -1]), 1.0, 1)[1].round(4)
    array([-0.0655,  0.9836, -0.0655, -1.0164,  0.9391,  0.9776, -1.0833])
    """
    x, z = bump_data()

    def gradient(P):
        (dW, db), (dV, dc) = backprop_mlp(bump_layers(P), ["sigmoid", "sigmoid"], x[:, None], z[:, None])
        return np.array([dW[0, 0], db[0], dW[0, 1], db[1], *dV[:, 0], *dc])

    return gd_trajectory(gradient, np.asarray(P0, dtype=float), delta, n)                 # (n + 1, 7)
