"""Functions of several variables that the book takes as examples.

    d = √(Σ_i (x_i − a_i)²)        a_1 x_1 + … + a_n x_n + a_0        T = PV/(nR)        V = abh/3
    f(x, y) = x e^(−x² − y²)       highest at (√½, 0), lowest at (−√½, 0)
"""

import numpy as np


def distance(M, A):
    """The distance from M to A, two points of n coordinates.

    >>> float(distance(np.array([1, 2, 3, 4]), np.array([1, 5, 3, 0])))
    5.0
    """
    return np.sqrt(((M - A) ** 2).sum())        # (n,) → ()


def affine(coefficients, a0, X):
    """a_1 x_1 + … + a_n x_n + a_0 for each row of X.

    >>> affine(np.array([2, -1, 3]), 5, np.array([[0, 0, 0], [1, 1, 1]])).tolist()
    [5, 9]
    """
    return X @ coefficients + a0                # (m, n) @ (n,) → (m,)


def gas_temperature(P, V, n, R=8.314462618):
    """The temperature of n moles of an ideal gas of pressure P in the volume V.

    >>> float(gas_temperature(6.0, 4.0, 3.0, R=2.0))
    4.0
    """
    return P * V / (n * R)


def pyramid_volume(a, b, h):
    """A third of the prism: base a by b, height h.

    >>> pyramid_volume(2, 3, 4)
    8.0
    """
    return a * b * h / 3


def bump_and_hollow(x, y):
    """x e^(−x² − y²): odd in x, and 0 along the whole axis x = 0.

    >>> float(bump_and_hollow(0.0, 3.0))
    0.0
    """
    return x * np.exp(-(x**2) - y**2)
