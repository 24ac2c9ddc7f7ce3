"""Softmax: logits in, probabilities out.

    p = softmax(z)       p_ij = exp(z_ij) / Σ_k exp(z_ik)

Throughout:
    n   examples in the batch       z   logits,         (n, k)
    k   classes                     p   probabilities,  (n, k)
"""

import numpy as np


def softmax(z):
    """Probabilities of each row of logits; adding a constant to a row changes nothing.

    >>> softmax(np.array([[0.0, 0.0], [1000.0, 1000.0]]))
    array([[0.5, 0.5],
           [0.5, 0.5]])
    """
    shifted = z - z.max(axis=1, keepdims=True)   # (n, k), the largest of each row is 0
    e = np.exp(shifted)                          # (n, k), in (0, 1]: cannot overflow
    return e / e.sum(axis=1, keepdims=True)      # (n, k) / (n, 1)
