"""Which functions of n yes-or-no inputs one neuron computes: the linearly separable ones.

    F(x) = H(a_1 x_1 + … + a_n x_n + a_0)       x in {0, 1}^n,  H(t) = 1 if t ≥ 0, else 0

For n ≤ 3 whole coefficients from −2 to 2 reach them all: 14 of 16 for two inputs, 104 of 256 for three.

Throughout:
    n   inputs        X   the points of {0, 1}^n, (2^n, n), in the order of counting
"""

from itertools import product

import numpy as np


def separable_tables(n, largest=2):
    """The tables of values, in the order of counting, of all neurons with whole coefficients up to `largest`.

    >>> sorted(separable_tables(1))
    [(0, 0), (0, 1), (1, 0), (1, 1)]
    """
    X = np.array(list(product([0, 1], repeat=n)))                                   # (2^n, n)
    tables = set()
    for a in product(range(-largest, largest + 1), repeat=n):
        sums = X @ np.array(a)                                                      # (2^n,)
        tables |= {tuple(np.where(sums >= t, 1, 0).tolist()) for t in {*sums.tolist(), sums.max() + 1}}
    return tables
