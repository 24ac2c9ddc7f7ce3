"""The laws that draw_newton_steps is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.values import Axes, Formula


def curve(picture, f, x):
    """Whether a line of many points follows f, and whether it spans the numbers x; None without such a line."""
    lines = [line for line in picture.axes[0]["lines"] if line["style"].strip() not in ("None", "")]
    found = [
        (float(np.abs(line["y"] - f(line["x"])).max() / np.abs(f(line["x"])).max()), line["x"])
        for line in lines
        if len(line["x"]) >= 40
    ]
    if not found:
        return None
    error, drawn = min(found, key=lambda pair: pair[0])
    return [error < 1e-6, bool(drawn.min() <= min(x) + 1e-9 and drawn.max() >= max(x) - 1e-9)]


def the_curve_is_that_of_the_function(student, rng, a):
    f, df = Formula(f"x**3 - {a}"), Formula("3*x**2")
    picture = student.draw_newton_steps(f, df, 10.0, 2, Axes())
    return {"f": curve(picture, f, [10.0]), "df": curve(picture, df, [10.0])}


def the_axis_is_drawn(student, rng, a):
    axes = student.draw_newton_steps(Formula(f"x**3 - {a}"), Formula("3*x**2"), 10.0, 1, Axes()).axes[0]
    lines = [(line["x"], line["y"]) for line in axes["lines"] if line["style"].strip() not in ("None", "")]
    for collection in axes["collections"]:
        lines += [path.T for path in collection["paths"]] if collection["kind"] == "LineCollection" else []
    return any(np.ptp(x) > 0 and not np.any(y) for x, y in lines)


def pieces(picture):
    """Straight pieces [x, y, x', y'] that are not level, the end farther from the axis first; curves are left out."""
    axes = picture.axes[0]
    lines = [line for line in axes["lines"] if line["style"].strip() not in ("None", "") and len(line["x"]) < 40]
    polylines = [np.stack([line["x"], line["y"]], axis=1) for line in lines]
    for collection in axes["collections"]:
        polylines += collection["paths"] if collection["kind"] == "LineCollection" else []
    ends = np.concatenate([np.empty((0, 4)), *(np.hstack([line[:-1], line[1:]]) for line in polylines)])
    drawn = np.round(np.where(np.abs(ends[:, [1]]) > np.abs(ends[:, [3]]), ends, ends[:, [2, 3, 0, 1]]), 9)
    return np.unique(drawn[np.isfinite(drawn).all(axis=1) & (drawn[:, 1] != drawn[:, 3])], axis=0)


def one_tangent_goes_down_to_the_axis(student, rng, a):
    drawn = pieces(student.draw_newton_steps(Formula(f"x**3 - {a}"), Formula("3*x**2"), 10.0, 1, Axes()))
    return drawn[drawn[:, 0] != drawn[:, 2]]


def every_tangent_stands_on_a_vertical(student, rng, a):
    drawn = pieces(student.draw_newton_steps(Formula(f"x**3 - {a}"), Formula("3*x**2"), 10.0, 3, Axes()))
    verticals = [(x, y) for x, y, foot, end in drawn.tolist() if x == foot and end == 0]
    tangents = [(x, y) for x, y, foot, _ in drawn.tolist() if x != foot]
    standing = [any(abs(x - u) + abs(y - v) < 1e-6 for u, v in verticals) for x, y in tangents]
    return [len(tangents), sum(standing)]
