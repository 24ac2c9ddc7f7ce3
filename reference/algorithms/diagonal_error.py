"""Least squares on the line y = x: the point (x, x) that is nearest, in squares, to several points.

    E(x) = Σ_i (x − x_i)² + (x − y_i)² = ax² + bx + c          least at x = −b/2a

Throughout:
    points   (n, 2), the x_i and y_i          a, b, c   coefficients of E
"""

import numpy as np


def diagonal_error(points):
    """The coefficients a, b, c of the error as a function of x.

    >>> diagonal_error([(1, 2), (3, 0), (2, 3)])
    (6, -22, 27)
    """
    t = np.ravel(points).tolist()
    return len(t), -2 * sum(t), sum(u**2 for u in t)


def parabola_vertex(a, b, c):
    """Where ax² + bx + c has its extremum, and its value there.

    >>> parabola_vertex(1, -4, 7)
    (2.0, 3.0)
    """
    x = -b / (2 * a)
    return x, a * x**2 + b * x + c
