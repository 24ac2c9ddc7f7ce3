"""Second opinions on the algorithms of the chapter."""

import math
from fractions import Fraction


def dense_forward(X, W, b, activation):
    """Neuron by neuron, each sum in exact fractions, each activation from its definition."""
    rows = []
    for x in X.tolist():
        row = []
        for j, bias in enumerate(b.tolist()):
            s = Fraction(bias)
            for i, value in enumerate(x):
                s += Fraction(value) * Fraction(W[i, j].item())
            row.append(activated(activation, float(s)))
        rows.append(row)
    return rows


def activated(name, s):
    """An activation at one number."""
    if name == "linear":
        return s
    if name == "relu":
        return s if s > 0 else 0.0
    if name == "tanh":
        return (math.exp(s) - math.exp(-s)) / (math.exp(s) + math.exp(-s))
    return math.exp(s) / (math.exp(s) + 1)


def set_neuron(layers, layer, rank, coefficients, bias):
    """Every weight of the network written down anew, one at a time."""
    numbers = coefficients if isinstance(coefficients, (list, tuple)) else list(coefficients.flat) if hasattr(coefficients, "flat") else [coefficients]
    copies = []
    for l, (W, b) in enumerate(layers):
        inputs, neurons = W.shape
        chosen = [l == layer and j == rank for j in range(neurons)]
        kernel = [[float(numbers[i] if chosen[j] else W[i, j]) for j in range(neurons)] for i in range(inputs)]
        copies.append((kernel, [float(bias if chosen[j] else b[j]) for j in range(neurons)]))
    return copies
