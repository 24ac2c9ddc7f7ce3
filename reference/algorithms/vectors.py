"""What one does with vectors before anything else: made by steps, filled, added up, searched.

Throughout:
    x   an array of shape (n,)
"""

import math

import numpy as np


def half_open_range(a, b, step):
    """The numbers a, a + step, …, as long as they are below b: ⌈(b − a)/step⌉ of them.

    >>> half_open_range(0, 1, 0.25)
    array([0.  , 0.25, 0.5 , 0.75])
    """
    return a + step * np.arange(math.ceil((b - a) / step))


def constant_vector(n, c):
    """The number c, n times.

    >>> constant_vector(3, 7)
    array([7., 7., 7.])
    """
    return c * np.ones(n)


def elementwise(x):
    """The double, the successor, the square and the inverse of every entry.

    >>> elementwise(np.array([1, 2]))["inverse"]
    array([1. , 0.5])
    """
    return {"double": 2 * x, "successor": x + 1, "square": x**2, "inverse": 1 / x}


def extrema(x):
    """The index of the smallest entry and that of the largest, the first of equal ones.

    >>> extrema([3, 1, 4, 1])
    (1, 2)
    """
    low = high = 0
    for i, entry in enumerate(x):
        if entry < x[low]:
            low = i
        if entry > x[high]:
            high = i
    return low, high


def cosine_in_degrees(x):
    """The cosine of angles in degrees: a turn is 360 of them, and 2π radians.

    >>> cosine_in_degrees(np.array([0, 60, 180])).round(12)
    array([ 1. ,  0.5, -1. ])
    """
    return np.cos(2 * np.pi / 360 * x)
