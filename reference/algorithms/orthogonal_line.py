"""Orthogonal regression: the line y = a x + b that is closest to given points, at right angles.

    d(A_i, D)² = (a x_i − y_i + b)² / (1 + a²)         f(a, b) = Σ_i d(A_i, D)²

    a = (S_yy − S_xx + √((S_yy − S_xx)² + 4 S_xy²)) / (2 S_xy)         b = ȳ − a x̄

Throughout:
    points  (n, 2), one point (x_i, y_i) per row       x̄, ȳ    their means
    S_xx    Σ (x_i − x̄)²; S_yy likewise                S_xy    Σ (x_i − x̄)(y_i − ȳ), not 0
"""

import numpy as np


def orthogonal_line(points):
    """Slope a and intercept b of the closest line; it passes through the isobarycentre.

    >>> [round(float(t), 6) for t in orthogonal_line(np.array([[2, 3], [3, 5], [4, 4], [5, 6], [6, 6]]))]
    [0.797218, 1.611126]
    """
    mean = points.mean(axis=0)                      # (2,)
    dx, dy = (points - mean).T                      # (n,) each
    Sxx, Syy, Sxy = dx @ dx, dy @ dy, dx @ dy
    a = (Syy - Sxx + np.sqrt((Syy - Sxx) ** 2 + 4 * Sxy**2)) / (2 * Sxy)
    return a, mean[1] - a * mean[0]


def orthogonal_cost(a, b, points):
    """f(a, b), for numbers or for arrays of lines of one shape.

    >>> float(orthogonal_cost(1.0, 0.0, np.array([[0, 0], [1, 3]])))
    2.0
    """
    gap = np.multiply.outer(a, points[:, 0]) - points[:, 1] + np.expand_dims(b, -1)   # (…, n), along y
    return (gap**2).sum(axis=-1) / (1 + a**2)                                         # (…)


def point_line_distance(a, b, c, x, y):
    """The distance from (x, y) to the line a x + b y + c = 0, where a and b are not both 0.

    >>> float(point_line_distance(3, 4, -5, 0, 0))
    1.0
    """
    return np.abs(a * x + b * y + c) / np.hypot(a, b)
