"""A network of three sigmoid neurons learns the exclusive or by gradient descent.

    h_1 = σ(a_1 x + a_2 y + a_3)     h_2 = σ(a_4 x + a_5 y + a_6)     F = σ(a_7 h_1 + a_8 h_2 + a_9)
    E(P) = (1/4) Σ (F(x, y) − z)²    over (0,0) → 0, (0,1) → 1, (1,0) → 1, (1,1) → 0

    d = (2/4) (F − z) F (1 − F)      ∂E/∂(a_7, a_8, a_9) = Σ d · (h_1, h_2, 1)
    d_1 = d a_7 h_1 (1 − h_1)        ∂E/∂(a_1, a_2, a_3) = Σ d_1 · (x, y, 1),  the second neuron alike with a_8

    P_{k+1} = P_k − δ ∇E(P_k)

Throughout:
    P_k  the weights (a_1, …, a_9), (9,); P_0 is given     delta  δ, the learning rate
    A    the points with a column of ones, (4, 3)          n      number of updates
    z    the targets, (4,)
"""

import numpy as np


def train_xor(P0, delta, n):
    """The weights P_0, …, P_n, one per row, and the errors E(P_0), …, E(P_n).

    >>> train_xor(np.zeros(9), 1.0, 2)[1]
    array([0.25, 0.25, 0.25])
    """
    A = np.array([[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    z = np.array([0, 1, 1, 0])
    P, points, errors = P0, [], []
    for _ in range(n + 1):
        hidden, output = np.reshape(P[:6], (2, 3)), P[6:]               # (2, 3), (3,)
        H = (1 + np.tanh(A @ hidden.T / 2)) / 2                         # (4, 2)
        B = np.column_stack([H, np.ones(4)])                            # (4, 3)
        F = (1 + np.tanh(B @ output / 2)) / 2                           # (4,)
        points.append(P)
        errors.append(np.mean((F - z) ** 2))
        d = (F - z) * F * (1 - F) / 2                                   # (4,)
        D = np.outer(d, output[:2]) * H * (1 - H)                       # (4, 2)
        P = P - delta * np.concatenate([(D.T @ A).ravel(), d @ B])      # (9,), a new array
    return np.array(points), np.array(errors)                           # (n + 1, 9), (n + 1,)
