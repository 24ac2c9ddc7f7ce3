"""Stochastic gradient descent: each step looks at one datum, the data taken in turn.

    E = E_0 + … + E_{N−1}        P_{k+1} = P_k − δ ∇E_i(P_k)        i = k mod N

Throughout:
    grad   (P, i) ↦ ∇E_i(P), an array (d,)       P_k   the points, (d,); P_0 is given
    N      number of data                        n     number of steps
    delta  δ, the learning rate
"""

import numpy as np


def sgd(grad, N, P0, delta, n):
    """The points P_0, …, P_n, one per row.

    >>> sgd(lambda P, i: 2 * (P - [4, 8][i]), 2, np.array([0]), 0.25, 3).ravel()
    array([0. , 2. , 5. , 4.5])
    """
    points = [P0]
    for k in range(n):
        P = points[-1]                               # (d,)
        points.append(P - delta * grad(P, k % N))    # (d,), a new array
    return np.array(points)                          # (n + 1, d)
