"""Second opinions on the algorithms of the chapter."""

from fractions import Fraction

import numpy as np


def affine_perceptron(a, a0, X, phi):
    """Each sum in exact fractions, from the bias on, and the activation of one number at a time."""
    values = []
    for point in X.tolist():
        total = Fraction(float(a0))
        for weight, x in zip(a.tolist(), point, strict=True):
            total += Fraction(weight) * Fraction(x)
        values.append(float(phi(np.float64(total))))
    return values


def network_forward(layers, X):
    """Each output neuron asks the neurons before it, down to the inputs of its point."""

    def neuron(depth, k, point):
        if depth == 0:
            return point[k]
        W, b, phi = layers[depth - 1]
        inputs = [neuron(depth - 1, i, point) for i in range(len(W))]
        total = sum((Fraction(v) * Fraction(float(w)) for v, w in zip(inputs, W[:, k], strict=True)), Fraction(float(b[k])))
        return float(phi(np.float64(total)))

    return [[neuron(len(layers), k, point) for k in range(len(layers[-1][1]))] for point in X.tolist()]


def count_parameters(sizes):
    """The edges and the biases themselves, put into a set and counted."""
    weights = set()
    for l in range(1, len(sizes)):
        for k in range(sizes[l]):
            weights |= {("coefficient", l, i, k) for i in range(sizes[l - 1])} | {("bias", l, k)}
    return len(weights)
