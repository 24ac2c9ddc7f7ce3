"""Grid search: the lowest of N × N values of a function of two variables.

    x_j = x_min + j (x_max − x_min)/(N − 1)       j = 0, …, N − 1; y_i likewise
    (x, y, z)   with z = f(x, y) = min over all i, j of f(x_j, y_i)

Throughout:
    f     (x, y) ↦ f(x, y), on numbers or on arrays of one shape
    xlim  (x_min, x_max), ylim (y_min, y_max): the box; both ends belong to the grid
    N     points along each side, N² in all
"""

import numpy as np


def grid_search(f, xlim, ylim, N):
    """The place (x, y) of the grid where f is lowest, and the value z there.

    >>> [float(t) for t in grid_search(lambda x, y: (x - 1) ** 2 + y, (0, 4), (2, 3), 5)]
    [1.0, 2.0, 2.0]
    """
    X, Y = np.meshgrid(np.linspace(*xlim, N), np.linspace(*ylim, N))   # (N, N), X changes along a row
    Z = f(X, Y)                                                        # (N, N)
    k = np.argmin(Z)                                                   # counted row after row
    return X.ravel()[k], Y.ravel()[k], Z.ravel()[k]


def refined_grid_search(f, xlim, ylim, N, rounds):
    """The best places of successive searches: each in a box of one step around the last best, kept within the first box.

    >>> [tuple(map(float, p)) for p in refined_grid_search(lambda x, y: (x - 1.1) ** 2 + y, (0, 4), (0, 4), 5, 2)]
    [(1.0, 0.0), (1.0, 0.0)]
    """
    best, box = [], (xlim, ylim)
    for _ in range(rounds):
        *place, _ = grid_search(f, *box, N)
        best.append(tuple(place))
        steps = [(high - low) / (N - 1) for low, high in box]
        box = [(max(c - s, low), min(c + s, high)) for c, s, (low, high) in zip(place, steps, (xlim, ylim))]
    return best


def random_search(f, xlim, ylim, n, rng):
    """The best of n places drawn uniformly in the box, and the value there.

    >>> x, y, z = random_search(lambda x, y: x + y, (0, 1), (5, 6), 100, np.random.default_rng(0))
    >>> bool(5 <= z == x + y < 5.5)
    True
    """
    x, y = rng.uniform(*xlim, size=n), rng.uniform(*ylim, size=n)      # (n,)
    z = f(x, y)                                                        # (n,)
    k = np.argmin(z)
    return x[k], y[k], z[k]
