"""Second opinions on the algorithms of the chapter."""

import math
from fractions import Fraction
from itertools import pairwise

import numpy as np


def sum_sq_distances(points, x, y):
    """The sum at each place, point after point, in exact rational arithmetic."""
    if np.ndim(x):
        return [sum_sq_distances(points, a, b) for a, b in zip(x, y, strict=True)]
    total = Fraction(0)
    for a, b in points.tolist():
        total += (Fraction(float(x)) - Fraction(a)) ** 2
        total += (Fraction(float(y)) - Fraction(b)) ** 2
    return float(total)


def grid_search(f, xlim, ylim, N):
    """Every point of the grid, one after the other; the best one met so far is kept."""
    best = None
    for j in range(N):
        for i in range(N):
            x = float(Fraction(xlim[0]) + j * (Fraction(xlim[1]) - Fraction(xlim[0])) / (N - 1))
            y = float(Fraction(ylim[0]) + i * (Fraction(ylim[1]) - Fraction(ylim[0])) / (N - 1))
            z = float(f(x, y))
            best = (z, x, y) if best is None else min(best, (z, x, y))
    return [best[1], best[2], best[0]]


def level_set_circle(c):
    """The level is met along the half-axis x ≥ 0, where x² only grows: its abscissa by bisection."""
    low, high = Fraction(0), max(Fraction(1), Fraction(float(c)))
    if float(c) < low:
        return "empty"
    for _ in range(60):
        middle = Fraction(float((low + high) / 2))
        low, high = (middle, high) if middle**2 <= Fraction(float(c)) else (low, middle)
    return float(low)


def classify_quadric(alpha, beta, gamma):
    """How the surface bends along each axis: up, not at all or down, from its slices through the origin."""

    def bend(f):
        second = f(1) - 2 * f(0) + f(-1)
        return "up" if second > 0 else "down" if second < 0 else "straight"

    exact = [Fraction(float(c)) for c in (alpha, beta, gamma)]
    bends = [bend(lambda t, c=c: c * t**2 + exact[2]) for c in exact[:2]]
    if "straight" in bends:
        return "plane" if bends == ["straight", "straight"] else "parabolic cylinder"
    return "elliptic paraboloid" if bends[0] == bends[1] else "hyperbolic paraboloid"


def orthogonal_line(points):
    """The direction of the line is turned until the sum of squared distances stops falling, by bisection."""
    n = len(points)
    x = [Fraction(float(p[0])) for p in points]
    y = [Fraction(float(p[1])) for p in points]
    middle_x, middle_y = sum(x) / n, sum(y) / n
    legs = [(float(u - middle_x), float(v - middle_y)) for u, v in zip(x, y, strict=True)]

    def grows(t):
        """Whether the sum of (u sin t − v cos t)² grows at the angle t."""
        s, c = math.sin(t), math.cos(t)
        return math.fsum((u * s - v * c) * (u * c + v * s) for u, v in legs) > 0

    angles = [k * math.pi / 180 for k in range(-90, 91)]
    low, high = next((p, q) for p, q in pairwise(angles) if not grows(p) and grows(q))
    for _ in range(60):
        t = (low + high) / 2
        low, high = (low, t) if grows(t) else (t, high)
    a = math.tan(low)
    return [a, float(middle_y) - a * float(middle_x)]
