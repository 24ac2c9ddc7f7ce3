"""The exclusive or: two lines where one is not enough.

    H(t) = 1 if t ≥ 0, else 0

    h_1 = H( x − y − 1)        x without y
    h_2 = H(−x + y − 1)        y without x
    F   = H(h_1 + h_2 − 1)     one of the two: on the whole plane, 1 where |x − y| ≥ 1

Throughout:
    W, b   one layer: a ↦ H(a W + b)      W   (n_in, n_out), column k belongs to neuron k
                                          b   (n_out,)
"""

import numpy as np


def xor_network():
    """The layers of a network that is 1 at (0, 1) and (1, 0), and 0 at (0, 0) and (1, 1).

    >>> a = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    >>> for W, b in xor_network():
    ...     a = np.heaviside(a @ W + b, 1)
    >>> a.ravel()
    array([0., 1., 1., 0.])
    """
    W = np.array([[1, -1],
                  [-1, 1]])        # (2, 2)
    b = np.array([-1, -1])         # (2,)
    V = np.array([[1],
                  [1]])            # (2, 1)
    c = np.array([-1])             # (1,)
    return [(W, b), (V, c)]
