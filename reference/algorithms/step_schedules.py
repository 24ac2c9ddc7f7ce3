"""Schedules: the learning rate δ_k of step k, from large to small, starting at δ_0.

    linear       δ_k = δ_0 / (k + 1)          exponential   δ_k = δ_0 e^{−βk}
    quadratic    δ_k = δ_0 / (k + 1)²         decay         δ_k = δ_0 / (αk + 1)

Throughout:
    k       0, 1, 2, …, a number or an array (n,)      beta    β > 0
    delta0  δ_0, the first learning rate               alpha   α ≥ 0; with 0 nothing decays
"""

import numpy as np


def linear_schedule(k, delta0):
    """δ_0 / (k + 1).

    >>> linear_schedule(np.array([0, 1, 3]), 1.0)
    array([1.  , 0.5 , 0.25])
    """
    return delta0 / (k + 1)


def quadratic_schedule(k, delta0):
    """δ_0 / (k + 1)².

    >>> quadratic_schedule(np.array([0, 1, 3]), 1.0)
    array([1.    , 0.25  , 0.0625])
    """
    return delta0 / (k + 1) ** 2


def exponential_schedule(k, delta0, beta):
    """δ_0 e^{−βk}: each step is e^{−β} times the one before.

    >>> exponential_schedule(np.array([0, 1, 2]), 1.0, np.log(2))
    array([1.  , 0.5 , 0.25])
    """
    return delta0 * np.exp(-beta * k)


def decay_schedule(k, delta0, alpha):
    """δ_0 / (αk + 1): with α = 1 the linear schedule, with α = 0 a constant.

    >>> decay_schedule(np.array([0, 2, 6]), 1.0, 0.5)
    array([1.  , 0.5 , 0.25])
    """
    return delta0 / (alpha * k + 1)
