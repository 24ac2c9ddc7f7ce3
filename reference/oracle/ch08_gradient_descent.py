"""Second opinions on the algorithms of the chapter."""

import math

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
