"""A second opinion on every algorithm: the definition, in loops and plain floats, however slow.

Nothing here is shared with reference.algorithms: what they agree on was computed twice. A function has
the name and the parameters of the one it checks.
"""

import cmath
import math
import re
from fractions import Fraction

import numpy as np


def newton(f, df, x0, n):
    """Newton's iterate by recursion on n, each quotient taken in exact rational arithmetic."""
    if n == 0:
        return x0
    x = Fraction(newton(f, df, x0, n - 1))
    return float(x - Fraction(float(f(float(x)))) / Fraction(float(df(float(x)))))


def softmax(z):
    """1 / Σ_k exp(z_k − z_j): no maximum is taken, and each sum is exact."""
    return [[1 / math.fsum(exp(other - own) for other in row) for own in row] for row in z]


def exp(x):
    """The exponential, infinite where a float is too small for it."""
    return math.exp(x) if x < 709 else math.inf


def gd_trajectory(grad, P0, delta, n):
    """The points by recursion on n: those of n − 1 updates, and one more, coordinate by coordinate."""
    if n == 0:
        return [[float(a) for a in P0]]
    rows = gd_trajectory(grad, P0, delta, n - 1)
    last = rows[-1]
    return [*rows, [a - delta * s for a, s in zip(last, slopes_at(grad, last), strict=True)]]


def slopes_at(grad, point):
    """A gradient at a list of coordinates, as a list."""
    return [float(s) for s in grad(np.array(point, dtype=float))]


def momentum(grad, P0, delta, mu, n):
    """Each displacement is minus δ times the sum of all gradients met, the one j steps ago weighing μ^j."""
    points, met = [[float(a) for a in P0]], []
    for _ in range(n):
        met.insert(0, slopes_at(grad, points[-1]))
        steps = [-delta * math.fsum(mu**j * old[i] for j, old in enumerate(met)) for i in range(len(P0))]
        points.append([a + s for a, s in zip(points[-1], steps, strict=True)])
    return points


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


def conv2d(A, M, mode):
    """full as a product of polynomials in two variables; same and valid by laying the turned kernel on the image."""
    A, M = ([[Fraction(float(a)) for a in row] for row in rows] for rows in (A, M))
    if mode == "full":
        product = {}
        for i, row in enumerate(A):
            for j, a in enumerate(row):
                for u, weights in enumerate(M):
                    for v, m in enumerate(weights):
                        product[i + u, j + v] = product.get((i + u, j + v), 0) + a * m
        rows, columns = (1 + max(k) for k in zip(*product, strict=True))
        return [[float(product[i, j]) for j in range(columns)] for i in range(rows)]
    if mode == "same":  # an even kernel gets a row or a column of zeros before its first
        M = [[0] * (1 - len(row) % 2) + row for row in M]
        M = [[0] * len(M[0])] * (1 - len(M) % 2) + M
    turned = [row[::-1] for row in M[::-1]]
    up, left = (len(M) // 2, len(M[0]) // 2) if mode == "same" else (0, 0)
    rows = len(A) if mode == "same" else len(A) - len(M) + 1
    columns = len(A[0]) if mode == "same" else len(A[0]) - len(M[0]) + 1

    def under(i, j):
        return A[i][j] if 0 <= i < len(A) and 0 <= j < len(A[0]) else 0

    return [
        [
            float(sum(m * under(i - up + u, j - left + v) for u, row in enumerate(turned) for v, m in enumerate(row)))
            for j in range(columns)
        ]
        for i in range(rows)
    ]


def attention_head(x, W_Q, W_K, W_V, W_O, causal):
    """Token by token: its scores with those it may see, their softmax, the mean of the values, the way back."""
    n, tokens = x.shape

    def read(W, j):
        return [math.fsum(w * a for w, a in zip(row, x[:, j], strict=True)) for row in W]

    columns = []
    for i in range(tokens):
        seen = range(i + 1) if causal else range(tokens)
        q = read(W_Q, i)
        scores = [math.fsum(a * b for a, b in zip(q, read(W_K, j), strict=True)) * len(q) ** -0.5 for j in seen]
        (weights,) = softmax([scores])
        offered = [read(W_V, j) for j in seen]
        mean = [math.fsum(w * v[a] for w, v in zip(weights, offered, strict=True)) for a in range(len(q))]
        columns.append([math.fsum(w * m for w, m in zip(row, mean, strict=True)) for row in W_O])
    return [[columns[i][a] for i in range(tokens)] for a in range(n)]


def bpe_train(text, F):
    """Words as texts with a space between tokens; pairs sorted by how often, then by where they occur."""
    lines = [" ".join(word) for word in text.split()]
    vocabulary, merges = sorted({c for line in lines for c in line.split()}), []
    while len(merges) < F:
        tokens = [line.split() for line in lines]
        seen = [(word[i], word[i + 1]) for word in tokens for i in range(len(word) - 1)]
        ranked = sorted(set(seen), key=lambda pair: (-seen.count(pair), seen.index(pair)))
        if not ranked or seen.count(ranked[0]) == 1:
            break
        a, b = ranked[0]
        pattern = re.compile(rf"(?<!\S){re.escape(a)} {re.escape(b)}(?!\S)")
        lines = [pattern.sub(lambda _, ab=a + b: ab, line) for line in lines]
        merges.append((a, b))
        vocabulary.append(a + b)
    return vocabulary, merges, [line.split() for line in lines]
