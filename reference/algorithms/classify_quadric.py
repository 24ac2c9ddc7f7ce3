"""The shape of the surface z = α x² + β y² + γ, from the signs of α and β alone.

    signs of α and β     surface                  level lines, where there are some
    the same             elliptic paraboloid      ellipses, or a point: a bowl or a dome
    opposite             hyperbolic paraboloid    hyperbolas, or two lines: a saddle
    one is zero          parabolic cylinder       parallel lines: a gutter
    both are zero        plane                    none, or the whole plane
"""

import numpy as np


def classify_quadric(alpha, beta, gamma):
    """The name of the surface.

    >>> classify_quadric(1, -1, 0), classify_quadric(-2, -3, 5)
    ('hyperbolic paraboloid', 'elliptic paraboloid')
    """
    product = np.sign(alpha) * np.sign(beta)     # −1, 0 or 1
    if product > 0:
        return "elliptic paraboloid"
    if product < 0:
        return "hyperbolic paraboloid"
    if alpha == 0 and beta == 0:
        return "plane"
    return "parabolic cylinder"
