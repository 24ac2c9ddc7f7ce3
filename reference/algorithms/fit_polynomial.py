"""The polynomial of a given degree that is closest to points, by least squares: too low a degree cannot fit, too high a one fits too well.

    p(t) = c_0 + c_1 t + … + c_m t^m        Σ_i (p(x_i) − y_i)² is smallest

Throughout:
    x, y   the points, (N,) each, with more than m different x       c   coefficients, (m + 1,)
"""

import numpy as np


def fit_polynomial(x, y, degree):
    """The coefficients c_0, …, c_m.

    >>> fit_polynomial(np.array([0, 1, 2, 3]), np.array([0, 1, 1, 3]), 1).round(6)
    array([-0.1,  0.9])
    """
    V = np.vander(x, degree + 1, increasing=True)              # (N, m + 1)
    return np.linalg.lstsq(V, y, rcond=None)[0]                # (m + 1,)


def polynomial(c, t):
    """c_0 + c_1 t + … + c_m t^m at every entry of t.

    >>> polynomial(np.array([1.0, 0.0, 2.0]), np.array([0.0, 3.0]))
    array([ 1., 19.])
    """
    return np.vander(np.atleast_1d(t), len(c), increasing=True) @ c     # (…,)
