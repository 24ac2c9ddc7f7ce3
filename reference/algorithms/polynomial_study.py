"""The study of a polynomial: where its slope vanishes, where it rises, where it is least.

    f'(x) = 0   critical point; there f'' > 0 tells a local minimum, f'' < 0 a local maximum, f'' = 0 nothing

Throughout:
    coefficients   of f, the highest power first, as in numpy.poly1d
"""

import numpy as np

NEAR = 1e-6  # roots closer than this are one; a double root is found with half of the digits


def critical_points(coefficients):
    """The real roots of f', in increasing order, each once.

    >>> critical_points([1, -2, 0, 2]).round(6) + 0
    array([0.      , 1.333333])
    """
    roots = np.roots(np.polyder(coefficients))
    real = np.sort(roots.real[np.abs(roots.imag) < NEAR])
    return real[np.diff(real, prepend=-np.inf) > NEAR]


def nature(coefficients, x):
    """What the second derivative says of the critical point x.

    >>> [nature([1, 0, -3, 0], x) for x in (-1, 1)], nature([1, 0, 0, 0], 0)
    (['maximum', 'minimum'], 'undetermined')
    """
    curvature = np.polyval(np.polyder(coefficients, 2), x)
    if abs(curvature) < NEAR:
        return "undetermined"
    return "minimum" if curvature > 0 else "maximum"


def variations(coefficients):
    """The intervals between critical points, and the sign of f' on each.

    >>> variations([1, 0, 0])
    [(-inf, 0.0, -1.0), (0.0, inf, 1.0)]
    """
    x = critical_points(coefficients)
    inside = np.array([x[0] - 1, *(x[:-1] + x[1:]) / 2, x[-1] + 1]) if len(x) else np.zeros(1)
    signs = np.sign(np.polyval(np.polyder(coefficients), inside)).tolist()
    ends = [-np.inf, *x.tolist(), np.inf]
    return list(zip(ends, ends[1:], signs))


def global_minimum(coefficients):
    """The least value of a polynomial of even degree whose first coefficient is positive, and where it is taken.

    >>> global_minimum([1, 0, -2, 0.5, 3]).round(3)
    array([-1.057,  1.485])
    """
    x = critical_points(coefficients)
    y = np.polyval(coefficients, x)
    return np.array([x[y.argmin()], y.min()])


def closest_point_on_parabola(x, y):
    """The point of the parabola y = x² that is nearest to (x, y): the square of the distance is least there.

    >>> closest_point_on_parabola(0.0, -3.0)
    array([0., 0.])
    """
    t, _ = global_minimum([1, 0, 1 - 2 * y, -2 * x, x**2 + y**2])     # of (t − x)² + (t² − y)²
    return np.array([t, t**2]) + 0.0
