"""Subdivision of an interval: n points at equal distances, both ends among them.

    x_k = a + k (b − a) / (n − 1)        k = 0, …, n − 1

Throughout:
    a, b   the ends; b may lie to the left of a        n   number of points; n − 1 intervals lie between them
"""

import numpy as np


def subdivision(a, b, n):
    """The n points from a to b, both included; a alone if n = 1.

    >>> subdivision(1, 3, 5)
    array([1. , 1.5, 2. , 2.5, 3. ])
    """
    k = np.arange(n)                               # (n,)
    return a + k * (b - a) / max(n - 1, 1)         # (n,)
