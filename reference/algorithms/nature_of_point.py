"""Minimum, maximum or neither, as the definition says: by comparing values on a small circle with that at the centre.

Throughout:
    f   a function of two numbers or two arrays       r   radius of the circle, small
    P   the point, (2,)                               n   how many points of the circle are looked at
"""

import numpy as np


def nature_of_point(f, P, r=1e-3, n=360):
    """What P looks like from close by; a saddle is "neither".

    >>> [nature_of_point(f, (0, 0)) for f in (lambda x, y: x**2 + y**2, lambda x, y: x**2 - y**2)]
    ['minimum', 'neither']
    """
    t = 2 * np.pi * np.arange(n) / n                                   # (n,)
    rise = f(P[0] + r * np.cos(t), P[1] + r * np.sin(t)) - f(*P)       # (n,)
    return "minimum" if rise.min() >= 0 else "maximum" if rise.max() <= 0 else "neither"
