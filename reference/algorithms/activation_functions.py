"""Activation functions: what a neuron does with the number it has computed.

    H(x) = 0 if x < 0, 1 if x ≥ 0           σ(x) = 1 / (1 + e⁻ˣ)
    ReLU(x) = 0 if x < 0, x if x ≥ 0        th(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) = 2σ(2x) − 1

H(0) = 1 is a convention. No exponential of a positive number is taken, so that nothing overflows.

Throughout:
    x   a number or an array of any shape; the result has its shape
"""

import numpy as np


def heaviside(x):
    """The step from 0 to 1, which is 1 at 0.

    >>> heaviside(np.array([-2.0, 0.0, 3.0]))
    array([0., 1., 1.])
    """
    return np.where(x >= 0, 1.0, 0.0)


def relu(x):
    """The positive part.

    >>> relu(np.array([-2.0, 0.0, 3.0]))
    array([0., 0., 3.])
    """
    return np.maximum(x, 0)


def sigmoid(x):
    """The S from 0 to 1: for x < 0, numerator and denominator are multiplied by eˣ.

    >>> sigmoid(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])
    """
    e = np.exp(-np.abs(x))                              # in (0, 1]
    return np.where(x >= 0, 1, e) / (1 + e)


def tanh(x):
    """The S from −1 to 1.

    >>> tanh(np.array([-1000.0, 0.0, 1000.0]))
    array([-1.,  0.,  1.])
    """
    return 2 * sigmoid(2 * x) - 1
