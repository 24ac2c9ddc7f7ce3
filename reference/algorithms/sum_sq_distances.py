"""The sum of the squared distances from a place M = (x, y) to given points A_1, …, A_n.

    f(x, y) = Σ_i (x − x_i)² + (y − y_i)²  =  n x² + n y² − 2 (Σ x_i) x − 2 (Σ y_i) y + Σ (x_i² + y_i²)

It is lowest at the isobarycentre G, the mean of the points, and f(M) = f(G) + n MG².

Throughout:
    points  (n, 2), one point (x_i, y_i) per row
    x, y    coordinates of the places M: two numbers, or two arrays of one shape
"""

import numpy as np


def sum_sq_distances(points, x, y):
    """f at every place (x, y): a number, or an array of the shape of x and y.

    >>> float(sum_sq_distances(np.array([[1, 2], [3, 5], [6, 1]]), 1.0, 2.0))
    39.0
    """
    dx = np.subtract.outer(x, points[:, 0])     # (…, n)
    dy = np.subtract.outer(y, points[:, 1])     # (…, n)
    return (dx**2 + dy**2).sum(axis=-1)         # (…)


def expanded_quadratic(points):
    """The coefficients of x², y², x, y and 1 in f.

    >>> expanded_quadratic(np.array([[1, 2], [3, 5], [6, 1]])).tolist()
    [3, 3, -20, -16, 76]
    """
    n = len(points)
    a, b = -2 * points.sum(axis=0)              # (2,)
    return np.array([n, n, a, b, (points**2).sum()])


def isobarycentre(points):
    """The place where f is lowest: the mean of the points.

    >>> isobarycentre(np.array([[0, 0], [4, 0], [2, 3]])).tolist()
    [2.0, 1.0]
    """
    return points.mean(axis=0)                  # (n, 2) → (2,)


def sum_distances(points, x, y):
    """The sum of the distances themselves, without squares: lowest at the geometric median.

    >>> float(sum_distances(np.array([[0, 0], [3, 0]]), 0.0, 4.0))
    9.0
    """
    dx = np.subtract.outer(x, points[:, 0])     # (…, n)
    dy = np.subtract.outer(y, points[:, 1])     # (…, n)
    return np.hypot(dx, dy).sum(axis=-1)        # (…)
