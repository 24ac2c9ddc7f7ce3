"""Damped oscillation: a wave whose height decays.

    y = e^{−λx} cos(2π ν x)

Throughout:
    x      a number or an array of any shape; the result has its shape
    rate   λ, how fast the height decays         frequency   ν, number of waves in one unit of x
"""

import numpy as np


def damped_oscillation(x, rate, frequency):
    """The height at x; 1 at 0, and −e^{−λ/2ν} half a wave later.

    >>> damped_oscillation(np.array([0.0, 0.25, 0.5]), np.log(4), 1).round(12)
    array([ 1. ,  0. , -0.5])
    """
    return np.exp(-rate * x) * np.cos(2 * np.pi * frequency * x)
