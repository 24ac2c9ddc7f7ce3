"""A convex polygon as a network: one neuron for each side, and one that asks for all of them.

    side from P to Q        s(x, y) = H( (Q_x − P_x)(y − P_y) − (Q_y − P_y)(x − P_x) )    1 on the left of it
    polygon of n sides      F(x, y) = H(s_1 + … + s_n − n)                                1 where all are 1

Counterclockwise, the inside lies on the left of every side.

Throughout:
    n      sides, as many as vertices             W, b   the sides: a ↦ H(a W + b), (2, n) and (n,)
    P, Q   both ends of each side, (n, 2)         V, c   their "and", (n, 1) and (1,)
"""

import numpy as np


def convex_polygon_network(vertices):
    """Heaviside layers [(W, b), …] that are 1 inside the polygon and 0 outside.

    >>> layers = convex_polygon_network(np.array([[0.0, 0.0], [2.0, 0.0], [0.0, 1.0]]))
    >>> a = np.array([[0.5, 0.5], [1.5, 0.5], [0.5, -0.5]])
    >>> for W, b in layers:
    ...     a = np.heaviside(a @ W + b, 1)
    >>> a.ravel()
    array([1., 0., 0.])
    """
    n = len(vertices)
    P, Q = vertices, np.roll(vertices, -1, axis=0)    # (n, 2), the last side ends at the first vertex
    dx, dy = (Q - P).T                                # (n,), (n,)
    W = np.stack([-dy, dx])                           # (2, n)
    b = dy * P[:, 0] - dx * P[:, 1]                   # (n,)
    return [(W, b), (np.ones((n, 1)), np.array([-n]))]
