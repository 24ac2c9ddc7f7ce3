"""Gradients of the errors that one point (x, y) makes, for the models of the chapter.

    parabola   E = r²,  r = y − (x² + ax + b)               ∇E = −2r (x, 1)
    circle     E = r²,  r = (x − a)² + (y − b)² − c²         ∇E = −4r (x − a, y − b, c)

Throughout:
    P   the parameters, (a, b) or (a, b, c)       x, y   the point, two numbers
"""

import numpy as np


def parabola_gradient(P, x, y):
    """The gradient in (a, b); the leading coefficient is 1.

    >>> parabola_gradient(np.array([1, 1]), 2, 0)
    array([28, 14])
    """
    a, b = P
    r = y - (x**2 + a * x + b)
    return -2 * r * np.array([x, 1])                     # (2,)


def circle_gradient(P, x, y):
    """The gradient in (a, b, c): the centre and the radius, of which only the square counts.

    >>> circle_gradient(np.array([0, 0, 1]), 2, 1)
    array([-32, -16, -16])
    """
    a, b, c = P
    r = (x - a) ** 2 + (y - b) ** 2 - c**2
    return -4 * r * np.array([x - a, y - b, c])          # (3,)
