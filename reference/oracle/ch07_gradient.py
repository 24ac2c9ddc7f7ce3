"""Second opinions on the algorithms of the chapter."""

import math
from fractions import Fraction

import numpy as np


def numerical_gradient(f, P, h):
    """One coordinate at a time, the quotient an exact fraction of the two values."""
    slopes = []
    for i in range(len(P)):
        ahead, behind = [float(a) for a in P], [float(a) for a in P]
        ahead[i] += h
        behind[i] -= h
        rise = Fraction(float(f(np.array(ahead)))) - Fraction(float(f(np.array(behind))))
        slopes.append(float(rise / (2 * Fraction(h))))
    return slopes


def directional_derivative(grad, P, v):
    """The products of components as exact fractions, added one by one."""
    total = Fraction(0)
    for slope, component in zip(grad(np.array(P, dtype=float)), v, strict=True):
        total += Fraction(float(slope)) * Fraction(float(component))
    return float(total)


def dense_gradient(weights, activations, x):
    """The output is a sum over the paths of the network: each weight's slope is the sum over those through it."""
    functions = {
        "identity": (lambda u: u, lambda u: 1.0),
        "relu": (lambda u: max(u, 0.0), lambda u: float(u > 0)),
        "tanh": (math.tanh, lambda u: 1 / math.cosh(u) ** 2),
        "sigmoid": (lambda u: 1 / (1 + math.exp(-u)), lambda u: 1 / (2 * math.cosh(u / 2)) ** 2),
    }
    values, slopes = [[float(v) for v in x]], []
    for (W, b), name in zip(weights, activations, strict=True):
        f, df = functions[name]
        before = [math.fsum([*(v * W[i, j] for i, v in enumerate(values[-1])), b[j]]) for j in range(len(b))]
        values.append([f(u) for u in before])
        slopes.append([df(u) for u in before])

    def onward(layer, j):
        """∂F/∂u of neuron j of a layer, by recursion towards the output."""
        if layer == len(weights) - 1:
            return slopes[layer][j]
        W, _ = weights[layer + 1]
        return slopes[layer][j] * math.fsum(W[j, k] * onward(layer + 1, k) for k in range(W.shape[1]))

    return [
        (
            np.array([[values[layer][i] * onward(layer, j) for j in range(W.shape[1])] for i in range(W.shape[0])]),
            np.array([onward(layer, j) for j in range(W.shape[1])]),
        )
        for layer, (W, _) in enumerate(weights)
    ]


def chain_backward(x, a, b, phis, dphis):
    """Each derivative by itself: the product of the local slopes from the weight to the output."""
    n = len(a)
    g, local = [float(x)], []
    for i in range(n):
        u = float(a[i]) * g[-1] + float(b[i])
        g.append(float(phis[i](u)))
        local.append(float(dphis[i](u)))
    db = [math.prod(local[i:]) * math.prod(float(w) for w in a[i + 1 :]) for i in range(n)]
    return g[n], [db[i] * g[i] for i in range(n)], db, db[0] * float(a[0])
