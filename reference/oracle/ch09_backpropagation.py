"""Second opinions on the algorithms of the chapter."""

import cmath
from fractions import Fraction

import numpy as np


def gradient_check(f, g, P, h):
    """The two gaps compared by cross-multiplication of exact fractions, one coordinate at a time."""
    gap = scale = Fraction(0)
    for i, claimed in enumerate(g(P)):
        right, left = [float(a) for a in P], [float(a) for a in P]
        right[i] += h
        left[i] -= h
        slope = (Fraction(float(f(np.array(right)))) - Fraction(float(f(np.array(left))))) / (2 * Fraction(h))
        gap = max(gap, abs(Fraction(float(claimed)) - slope))
        scale = max(scale, abs(slope), abs(Fraction(float(claimed))))
    return float(gap / scale) if scale else 0.0


def backprop_mlp(weights, activations, X, Z):
    """One weight at a time: add a tiny imaginary number to it, and read the imaginary part of the error."""

    def slope(layer, part, index):
        moved = [[np.array(a, dtype=complex) for a in pair] for pair in weights]
        moved[layer][part][index] += 1e-30j
        return mean_squared_error_of(moved, activations, X, Z).imag / 1e-30

    return [
        tuple(
            np.array([slope(layer, part, i) for i in np.ndindex(a.shape)]).reshape(a.shape)
            for part, a in enumerate(pair)
        )
        for layer, pair in enumerate(weights)
    ]


def mean_squared_error_of(weights, activations, X, Z):
    """The error of a network, neuron by neuron; numbers may be complex."""
    functions = {
        "identity": lambda u: u,
        "relu": lambda u: u if u.real > 0 else 0,
        "tanh": lambda u: 1 - 2 / (cmath.exp(2 * u) + 1),
        "sigmoid": lambda u: 1 / (1 + cmath.exp(-u)),
    }
    total = 0
    for x, z in zip(X, Z, strict=True):
        a = list(x)
        for (W, b), name in zip(weights, activations, strict=True):
            a = [functions[name](sum(a[i] * W[i, j] for i in range(len(a))) + b[j]) for j in range(len(b))]
        total += sum((y - t) ** 2 for y, t in zip(a, z, strict=True))
    return total / (len(Z) * len(Z[0]))
