"""The laws that draw_gradient_field is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.values import Axes, Formula


def grid(rng, m, n):
    """Abscissas, ordinates, and the nodes (x_i, y_j) as rows."""
    x = np.round(np.arange(m) + rng.uniform(0.2, 0.8, size=m) - m / 2, 2)
    y = np.round(np.arange(n) + rng.uniform(0.2, 0.8, size=n) - n / 3, 2)
    return x, y, np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def segments(picture, nodes):
    """The straight pieces [x, y, x', y'], from the end that is a node to the other; those of no length left out."""
    axes = picture.axes[0]
    polylines = [
        np.stack([line["x"], line["y"]], axis=1)
        for line in axes["lines"]
        if line["style"].strip() not in ("None", "")
    ]
    for collection in axes["collections"]:
        polylines += collection["paths"] if collection["kind"] == "LineCollection" else []
    ends = np.concatenate([np.empty((0, 4)), *(np.hstack([line[:-1], line[1:]]) for line in polylines)])
    ends = ends[np.isfinite(ends).all(axis=1)]

    def far(points):
        return np.array([np.abs(nodes - p).max(axis=1).min() for p in points]).reshape(-1, 1)

    ends = np.where(far(ends[:, 2:]) < far(ends[:, :2]), ends[:, [2, 3, 0, 1]], ends)
    drawn = np.round(ends, 9)
    return np.unique(drawn[(drawn[:, :2] != drawn[:, 2:]).any(axis=1)], axis=0)


def a_segment_leaves_every_node(student, rng):
    x, y, nodes = grid(rng, 3, 2)
    f, grad = Formula("x**2 + 3*y**2", ("x", "y")), Formula("array([2*x, 6*y])", ("x", "y"))
    return segments(student.draw_gradient_field(f, grad, x, y, 0.1, Axes()), nodes)


def dots(picture):
    """The points marked, each once, by increasing x and then y."""
    axes = picture.axes[0]
    marked = [np.stack([line["x"], line["y"]], axis=1) for line in axes["lines"] if line["marker"].strip() not in ("None", "")]
    marked += [c["offsets"] for c in axes["collections"] if c["kind"] == "PathCollection"]
    return np.unique(np.round(np.concatenate([np.empty((0, 2)), *marked]), 9), axis=0)


def a_dot_stands_on_every_node(student, rng):
    x, y, _ = grid(rng, 2, 3)
    f, grad = Formula("x**2 + 3*y**2", ("x", "y")), Formula("array([2*x, 6*y])", ("x", "y"))
    return dots(student.draw_gradient_field(f, grad, x, y, 0.1, Axes()))


def curves(picture, f):
    """Of the set of level curves that follows f best: follows it closely, roughly, has five curves; None without a set."""
    found = []
    for drawn in picture.axes[0]["collections"]:
        if drawn["kind"] != "QuadContourSet" or drawn["levels"] is None:
            continue
        pairs = [(v, p) for v, p in zip(drawn["levels"], drawn["paths"]) if len(p) > 1]
        span = np.ptp(drawn["levels"]) if len(pairs) > 1 else 0.0
        if span > 0:
            gap = max(np.abs(f(p[:, 0], p[:, 1]) - v).max() for v, p in pairs) / span
            found.append([bool(gap < 0.02), bool(gap < 0.2), len(pairs) >= 5])
    return max(found) if found else None


def the_curves_are_level_curves(student, rng):
    x, y, _ = grid(rng, 3, 4)
    f, grad = Formula("x**2 - y**3 + x*y", ("x", "y")), Formula("array([2*x + y, x - 3*y**2])", ("x", "y"))
    return curves(student.draw_gradient_field(f, grad, x, y, 0.05, Axes()), f)


def one_unit_is_the_same_on_both_axes(student, rng):
    f, grad = Formula("x*y", ("x", "y")), Formula("array([y, x])", ("x", "y"))
    picture = student.draw_gradient_field(f, grad, np.array([1.0, 2.0]), np.array([0.5, 1.5, 2.5]), 0.1, Axes())
    return picture.axes[0]["aspect"] in (1.0, "equal")
