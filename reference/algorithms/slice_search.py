"""Slice search: the lowest place along y, from there along x, and again.

    y_k = argmin f(x_k, ·)        x_{k+1} = argmin f(·, y_k)

The values never increase; nothing says that they reach the lowest one.

Throughout:
    f         (x, y) ↦ f(x, y)
    minimise  (t ↦ h(t)) ↦ the t where h is lowest
"""

import math


def slice_search(f, x0, n, minimise):
    """The places (x_0, y_0), …, (x_{n−1}, y_{n−1}), one for each minimisation along y.

    >>> slice_search(lambda x, y: (x - y) ** 2 + (y - 3) ** 2, 0.0, 3, lambda h: min(range(9), key=h))
    [(0.0, 1), (1, 2), (2, 2)]
    """
    places, x = [], x0
    for _ in range(n):
        y = minimise(lambda t, x=x: f(x, t))
        places.append((x, y))
        x = minimise(lambda t, y=y: f(t, y))
    return places


def golden_section(h, a, b, tol):
    """The place where h, which goes down and then up on [a, b], is lowest, within tol.

    >>> round(golden_section(lambda t: (t - 1) ** 2, 0, 3, 1e-6), 4)
    1.0
    """
    ratio = (math.sqrt(5) - 1) / 2
    c, d = b - ratio * (b - a), a + ratio * (b - a)
    while b - a > tol:
        if h(c) < h(d):
            b, c, d = d, d - ratio * (d - a), c
        else:
            a, c, d = c, d, c + ratio * (b - c)
    return (a + b) / 2
