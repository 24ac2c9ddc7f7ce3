"""Derivatives of the activation functions: two of them from the output that the neuron has anyway.

    s = σ(x)     σ'(x) = s (1 − s)            ReLU'(x) = 0 if x ≤ 0, 1 if x > 0
    t = th(x)    th'(x) = 1 − t²

ReLU has no derivative at 0: taking 0 there is a convention, that of TensorFlow.

Throughout:
    x   a number or an array of any shape; the result has its shape
"""

import numpy as np


def logistic(x):
    """The sigmoid at x, from the hyperbolic tangent of its half: nothing overflows.

    >>> logistic(np.array([-1000.0, 0.0]))
    array([0. , 0.5])
    """
    return (1 + np.tanh(x / 2)) / 2


def sigmoid_prime(x):
    """The derivative of the sigmoid at x; at most 1/4.

    >>> sigmoid_prime(np.array([-1000.0, 0.0]))
    array([0.  , 0.25])
    """
    s = logistic(x)
    return s * (1 - s)


def sigmoid_prime_from_output(s):
    """The derivative of the sigmoid where its value is s.

    >>> sigmoid_prime_from_output(np.array([0.5, 0.75]))
    array([0.25  , 0.1875])
    """
    return s * (1 - s)


def tanh_prime(x):
    """The derivative of the hyperbolic tangent at x; at most 1.

    >>> tanh_prime(np.array([0.0, 1000.0]))
    array([1., 0.])
    """
    return 1 - np.tanh(x) ** 2


def relu_prime(x):
    """The derivative of the ramp at x, 0 at 0.

    >>> relu_prime(np.array([-2.0, 0.0, 3.0]))
    array([0., 0., 1.])
    """
    return np.where(x > 0, 1.0, 0.0)
