"""The laws that draw_decision_region is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.values import Axes, Formula


def inside(outline, points):
    """Which points lie inside closed polygons that are written one after the other, by the crossings of a ray."""
    x, y = points.T
    odd, start = np.zeros(len(points), dtype=bool), 0
    while start < len(outline):
        again = np.flatnonzero((outline[start + 1 :] == outline[start]).all(axis=1))
        if not len(again):
            break
        end = start + 1 + again[0]
        (x0, y0), (x1, y1) = outline[start:end].T[:, :, None], outline[start + 1 : end + 1].T[:, :, None]  # a row for each edge
        rise = np.where(y0 == y1, 1.0, y1 - y0)
        odd ^= (((y0 > y) != (y1 > y)) & (x < x0 + (y - y0) / rise * (x1 - x0))).sum(axis=0) % 2 == 1
        start = end + 1
    return odd


def filled(picture, points):
    """For each point 1 where the filling of the value 1 covers it, else 0."""
    shown = np.zeros(len(points), dtype=bool)
    for drawn in picture.axes[0]["collections"]:
        levels, bands = drawn["levels"], drawn["paths"]
        if levels is None or abs(len(bands) - len(levels)) != 1:
            continue  # lines have one path for each level; fillings one between two, or two more at the ends
        edges = levels if len(bands) < len(levels) else [-np.inf, *levels, np.inf]
        for low, high, outline in zip(edges, edges[1:], bands):
            if low < 1 <= high:
                shown |= inside(outline, points)
    return shown.astype(int)


def the_half_plane_is_filled(student, rng, c):
    F = Formula(f"where(x + 2*y - {c} >= 0, 1.0, 0.0)", ("x", "y"))
    points = np.array([[0.2, 0.2], [c - 1.0, 0.2], [c + 0.8, 0.2], [1.0, c / 2 + 0.2], [0.2, c / 2 - 0.5], [0.2, c / 2 + 0.5]])
    return filled(student.draw_decision_region(F, (0.0, c + 2.0), (0.0, float(c)), Axes()), points)


def boundary(picture):
    """The points through which level lines go, one per row."""
    drawn = [c for c in picture.axes[0]["collections"] if c["levels"] is not None]
    paths = [path for c in drawn if len(c["paths"]) == len(c["levels"]) for path in c["paths"]]
    return np.concatenate([np.empty((0, 2)), *(path.reshape(-1, 2) for path in paths)])


def follows(picture, curve, xlim, ylim):
    """Whether some level line is drawn, whether all of it is near the curve, and whether it is near all of the curve."""
    sides = np.array([xlim[1] - xlim[0], ylim[1] - ylim[0]])
    drawn = boundary(picture)
    if not len(drawn):
        return [False, False, False]
    gaps = np.hypot(*((drawn[:, None] - curve[None, :]) / sides).transpose(2, 0, 1))
    return [True, bool(gaps.min(axis=1).max() < 0.03), bool(gaps.min(axis=0).max() < 0.03)]


def the_boundary_is_the_line(student, rng, c):
    F, xlim, ylim = Formula(f"where(x + 2*y - {c} >= 0, 1.0, 0.0)", ("x", "y")), (0.0, c + 2.0), (0.0, float(c))
    y = np.linspace(0.01 * c, 0.49 * c, 300)
    curve = np.stack([c - 2 * y, y], axis=1)
    return follows(student.draw_decision_region(F, xlim, ylim, Axes()), curve, xlim, ylim)


def the_whole_window_is_covered(student, rng):
    """A function that is 1 but on a small disc, seen close to the four corners."""
    F = Formula("where(x**2 + y**2 >= 0.25, 1.0, 0.0)", ("x", "y"))
    a, b = rng.uniform(2, 3), rng.uniform(4, 6)
    points = np.array([[-0.98 * a, -0.97 * b], [1.97 * a, -0.98 * b], [-0.97 * a, 2.97 * b], [1.98 * a, 2.98 * b], [0.0, 0.0]])
    return filled(student.draw_decision_region(F, (-a, 2 * a), (-b, 3 * b), Axes()), points)
