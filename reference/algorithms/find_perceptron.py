"""Neurons for or, and, not: count the inputs that are 1, and compare with a bias.

    F(x) = H(a_1 x_1 + … + a_n x_n + a_0)       H(t) = 1 if t ≥ 0, else 0

    or    Σ x_i − 1 ≥ 0    at least one input is 1
    and   Σ x_i − n ≥ 0    all n of them are
    not   1 − 2 x ≥ 0      x = 0; halfway between 0 and 1 the sum is 0

Throughout:
    n   inputs, each 0 or 1        a   coefficients, (n,)        a_0   bias, a number
"""

import numpy as np


def or_neuron(n):
    """Coefficients and bias of a neuron of n inputs that is 1 when one of them is, at least.

    >>> or_neuron(3)
    (array([1., 1., 1.]), -1)
    """
    return np.ones(n), -1


def and_neuron(n):
    """Coefficients and bias of a neuron of n inputs that is 1 when all of them are.

    >>> and_neuron(3)
    (array([1., 1., 1.]), -3)
    """
    return np.ones(n), -n


def not_neuron():
    """Coefficients and bias of a neuron of one input that is 1 when the input is 0, and 0 when it is 1.

    >>> not_neuron()
    (array([-2]), 1)
    """
    return np.array([-2]), 1
