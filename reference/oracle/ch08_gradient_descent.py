"""Second opinions on the algorithms of the chapter."""

import math
from fractions import Fraction

import numpy as np


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


def each(k, rate):
    """`rate` of every step number: k is a number or an array of them."""
    return [rate(int(one)) for one in k] if isinstance(k, np.ndarray) and k.shape else rate(int(k))


def linear_schedule(k, delta0):
    """Step by step: δ_k is k/(k + 1) times δ_{k−1}."""
    return each(k, lambda j: delta0 * math.prod(i / (i + 1) for i in range(1, j + 1)))


def quadratic_schedule(k, delta0):
    """Step by step: δ_k is (k/(k + 1))² times δ_{k−1}."""
    return each(k, lambda j: delta0 * math.prod((i / (i + 1)) ** 2 for i in range(1, j + 1)))


def exponential_schedule(k, delta0, beta):
    """Step by step: δ_k is δ_{k−1} divided by e^β."""
    return each(k, lambda j: delta0 / math.prod([math.exp(beta)] * j))


def decay_schedule(k, delta0, alpha):
    """δ_0 is shared by 1 and k times α."""
    return each(k, lambda j: delta0 / math.fsum([1.0, *[alpha] * j]))


def exact_step_quadratic(H, c, P):
    """In exact fractions: along P − t g, f is a parabola in t; its vertex from its values at t = −1, 0 and 1."""
    H, c, P = ([[Fraction(float(h)) for h in row] for row in H], *([Fraction(float(v)) for v in u] for u in (c, P)))
    d = range(len(P))
    g = [sum(H[i][j] * P[j] for j in d) - c[i] for i in d]

    def f(t):
        Q = [P[i] - t * g[i] for i in d]
        return sum(Q[i] * H[i][j] * Q[j] for i in d for j in d) / 2 - sum(c[i] * Q[i] for i in d)

    before, here, after = f(-1), f(0), f(1)
    bend = before + after - 2 * here
    return float((before - after) / (2 * bend)) if bend else 0.0


def fit_line_gd(x, y, P0, delta, n):
    """From the sums of x, y, x² and xy alone: ∂E/∂a = 2 (a Σx² + b Σx − Σxy), ∂E/∂b = 2 (a Σx + b N − Σy)."""
    x, y = [float(v) for v in x], [float(v) for v in y]
    sx, sy, N = math.fsum(x), math.fsum(y), len(x)
    sxx, sxy = math.fsum(v * v for v in x), math.fsum(v * w for v, w in zip(x, y, strict=True))
    lines = [[float(v) for v in P0]]
    for _ in range(n):
        a, b = lines[-1]
        lines.append([a - 2 * delta * (a * sxx + b * sx - sxy), b - 2 * delta * (a * sx + b * N - sy)])
    return lines


def fit_line_exact(x, y):
    """Cramer's rule on the two normal equations, in exact fractions."""
    x, y = [Fraction(float(v)) for v in x], [Fraction(float(v)) for v in y]
    sx, sy, N = sum(x), sum(y), len(x)
    sxx, sxy = sum(v * v for v in x), sum(v * w for v, w in zip(x, y, strict=True))
    determinant = N * sxx - sx * sx
    return [float((N * sxy - sx * sy) / determinant), float((sxx * sy - sx * sxy) / determinant)]


def mse_gradient(X, y, w, b):
    """In exact fractions: E is a quadratic, so that a central difference of step 1 is its derivative."""
    X = [[Fraction(float(v)) for v in row] for row in X]
    y, w, b = [Fraction(float(v)) for v in y], [Fraction(float(v)) for v in w], Fraction(float(b))

    def error(w, b):
        outputs = [sum(v * s for v, s in zip(row, w, strict=True)) + b for row in X]
        return sum((o - t) ** 2 for o, t in zip(outputs, y, strict=True)) / len(y)

    def moved(j, step):
        return [v + (i == j) * step for i, v in enumerate(w)]

    slopes = [float((error(moved(j, 1), b) - error(moved(j, -1), b)) / 2) for j in range(len(w))]
    return slopes, float((error(w, b + 1) - error(w, b - 1)) / 2)


def sgd(grad, N, P0, delta, n):
    """Datum after datum, epoch after epoch, until n steps are made."""
    points = [[float(a) for a in P0]]
    while len(points) <= n:
        for i in range(N):
            slopes = slopes_at(lambda P, i=i: grad(P, i), points[-1])
            points.append([a - delta * s for a, s in zip(points[-1], slopes, strict=True)])
    return points[: n + 1]


def minibatch_gd(grad, order, K, P0, delta):
    """Datum by datum: slopes pile up at the last point until K data, or the end of the epoch, move it."""
    points = [[float(a) for a in P0]]
    for epoch in order:
        waiting = []
        for place, i in enumerate(epoch, start=1):
            waiting.append(slopes_at(lambda P, i=int(i): grad(P, i), points[-1]))
            if len(waiting) == K or place == len(epoch):
                totals = [math.fsum(column) for column in zip(*waiting, strict=True)]
                points.append([a - delta * s for a, s in zip(points[-1], totals, strict=True)])
                waiting = []
    return points


def nesterov(grad, P0, delta, mu, n):
    """With a speed: v_{k+1} = μ v_k − δ ∇f(P_k + μ v_k), P_{k+1} = P_k + v_{k+1}, and v_0 = 0."""
    points, speed = [[float(a) for a in P0]], [0.0] * len(P0)
    for _ in range(n):
        slopes = slopes_at(grad, [a + mu * v for a, v in zip(points[-1], speed, strict=True)])
        speed = [mu * v - delta * s for v, s in zip(speed, slopes, strict=True)]
        points.append([a + v for a, v in zip(points[-1], speed, strict=True)])
    return points
