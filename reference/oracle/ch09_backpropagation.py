"""Second opinions on the algorithms of the chapter."""

import cmath
import math
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


def neuron_gradient(P, X, z):
    """One weight at a time: add a tiny imaginary number to it, and read the imaginary part of the error."""

    def error(a, b, c):
        total = 0
        for (x, y), target in zip(X, z, strict=True):
            t = a * x + b * y + c
            s = 1 / (1 + cmath.exp(-t)) if t.real > 0 else 1 - 1 / (1 + cmath.exp(t))
            total += (s - target) ** 2
        return total / len(z)

    slopes = []
    for j in range(3):
        moved = [complex(w) for w in P]
        moved[j] += 1e-30j
        slopes.append(error(*moved).imag / 1e-30)
    return slopes


def train_neuron(P0, X, z, delta, n):
    """The walk in plain floats, each slope the sum of its local slopes, example by example."""
    P = [float(w) for w in P0]
    points, errors = [], []
    for _ in range(n + 1):
        outputs = []
        for x, y in X:
            t = P[0] * float(x) + P[1] * float(y) + P[2]
            outputs.append(1 / (1 + math.exp(-t)) if t > -700 else 0.0)
        errors.append(math.fsum((s - t) ** 2 for s, t in zip(outputs, z, strict=True)) / len(z))
        points.append(list(P))
        slopes = [0.0, 0.0, 0.0]
        for (x, y), s, target in zip(X, outputs, z, strict=True):
            local = 2 * (s - target) * (s - s * s) / len(z)
            slopes = [g + local * factor for g, factor in zip(slopes, (x, y, 1), strict=True)]
        P = [w - delta * g for w, g in zip(P, slopes, strict=True)]
    return np.array(points), np.array(errors)


def train_xor(P0, delta, n):
    """Point by point in plain floats, each of the nine slopes written out."""
    examples = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]

    def sigma(t):
        return 1 / (1 + math.exp(-t)) if t > 0 else math.exp(t) / (1 + math.exp(t))

    a = [float(w) for w in P0]
    points, errors = [], []
    for _ in range(n + 1):
        slopes, total = [0.0] * 9, 0.0
        for (x, y), z in examples:
            h1, h2 = sigma(a[0] * x + a[1] * y + a[2]), sigma(a[3] * x + a[4] * y + a[5])
            F = sigma(a[6] * h1 + a[7] * h2 + a[8])
            total += (F - z) ** 2 / 4
            d = 2 * (F - z) * F * (1 - F) / 4
            d1, d2 = d * a[6] * h1 * (1 - h1), d * a[7] * h2 * (1 - h2)
            local = [d1 * x, d1 * y, d1, d2 * x, d2 * y, d2, d * h1, d * h2, d]
            slopes = [old + new for old, new in zip(slopes, local, strict=True)]
        points.append(list(a))
        errors.append(total)
        a = [w - delta * g for w, g in zip(a, slopes, strict=True)]
    return np.array(points), np.array(errors)


def hebb_train(X, z, P0, delta, epochs):
    """The rule in its three cases, with exact fractions."""
    P, step, errors = [Fraction(float(w)) for w in P0], 2 * Fraction(delta), []
    for _ in range(epochs):
        errors.append(0)
        for example, target in zip(X, z, strict=True):
            x = [Fraction(float(v)) for v in example]
            fires = sum(w * v for w, v in zip(P, x, strict=True)) >= 0
            if fires and target == 0:
                P = [w - step * v for w, v in zip(P, x, strict=True)]
                errors[-1] += 1
            elif not fires and target == 1:
                P = [w + step * v for w, v in zip(P, x, strict=True)]
                errors[-1] += 1
    return [float(w) for w in P], errors
