"""Three black cells in a row of n: the height is the width of the part that they span, ends included.

    cells i < j < k       height k − i + 1       n (n − 1)(n − 2)/6 configurations
"""

from itertools import combinations

import numpy as np


def height_configurations(n):
    """All configurations as rows of 0 and 1, and the height of each.

    >>> X, h = height_configurations(4)
    >>> X[1], h
    (array([1, 1, 0, 1]), array([3, 4, 4, 3]))
    """
    cells = np.array(list(combinations(range(n), 3)))      # (N, 3)
    X = np.zeros((len(cells), n), dtype=int)               # (N, n)
    np.put_along_axis(X, cells, 1, axis=1)
    return X, cells[:, 2] - cells[:, 0] + 1                # (N, n), (N,)
