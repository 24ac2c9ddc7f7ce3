"""The level lines of f(x, y) = x² + y²: circles around the origin.

    {f = c}  is  empty where c < 0,  the point (0, 0) where c = 0,  the circle of radius √c where c > 0
"""

import numpy as np


def level_set_circle(c):
    """The radius of the level line {x² + y² = c}, 0 if it is a point; "empty" if there is none.

    >>> float(level_set_circle(2.25)), level_set_circle(-1)
    (1.5, 'empty')
    """
    if c < 0:
        return "empty"
    return np.sqrt(c)


def ellipse_semi_axes(a, b, c):
    """The semi-axes, along x and along y, of the level line {x²/a² + y²/b² − 1 = c}; "empty" where c < −1.

    >>> [float(s) for s in ellipse_semi_axes(3, 2, 0)], ellipse_semi_axes(3, 2, -2)
    ([3.0, 2.0], 'empty')
    """
    scale = level_set_circle(1 + c)
    return scale if isinstance(scale, str) else (a * scale, b * scale)
