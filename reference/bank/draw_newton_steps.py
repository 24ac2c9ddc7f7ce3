"""A drawing of Newton's method: the curve, the axis, and a zigzag of verticals and tangents."""

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from grader.bank.spec import SCIENCE, Exercise, Law, Misconception, Text
from grader.values import Axes, Formula


def draw_newton_steps(f, df, x0, n, ax):
    x = [x0]
    for _ in range(n):
        x.append(x[-1] - f(x[-1]) / df(x[-1]))
    margin = 0.1 * (max(x) - min(x)) or 1.0
    X = np.linspace(min(x) - margin, max(x) + margin, 401)
    ax.plot(X, f(X))
    ax.axhline(0, color="black", linewidth=1)
    for a, b in zip(x, x[1:]):
        ax.plot([a, a], [0, f(a)], linestyle="dotted", color="gray")   # x_k
        ax.plot([a, b], [f(a), 0], color="red")                        # x_k → x_{k+1}


def values(rng):
    a = 100 * int(rng.integers(4, 9))
    return {"a": a, "y0": 1000 - a, "x1": f"{10 - (1000 - a) / 300:.4g}"}


# what we try


def segments(picture):
    """The straight pieces [x, y, x', y'] of what is drawn as lines, the end that is farther from the axis first."""
    (axes,) = picture.axes
    polylines = [
        np.stack([line["x"], line["y"]], axis=1)
        for line in axes["lines"]
        if line["style"] not in ("None", "none", " ", "") and len(line["x"]) < 40
    ]
    for collection in axes["collections"]:
        if collection["kind"] == "LineCollection":
            polylines += collection["paths"]
    pieces = [[*a, *b] if abs(a[1]) > abs(b[1]) else [*b, *a] for p in polylines for a, b in zip(p, p[1:])]
    pieces = [p for p in np.round(np.array(pieces).reshape(-1, 4), 9) if np.isfinite(p).all() and np.ptp(p[1::2]) > 0]
    return np.unique(np.array(pieces).reshape(-1, 4), axis=0)


def curves(picture, f, x):
    """The largest error of the line that follows f best, and whether it spans the numbers x."""
    lines = [line for line in picture.axes[0]["lines"] if len(line["x"]) >= 40 and line["style"] != "None"]
    found = [(float(np.abs(line["y"] - f(line["x"])).max()), line["x"]) for line in lines]
    if not found:
        return [float("inf"), False]
    error, drawn = min(found, key=lambda pair: pair[0])
    return [error, bool(drawn.min() <= min(x) + 1e-9 and drawn.max() >= max(x) - 1e-9)]


def tangents(picture):
    """The oblique pieces."""
    drawn = segments(picture)
    return drawn[drawn[:, 0] != drawn[:, 2]]


def the_curve_is_that_of_the_function(student, rng, a):
    f = Formula(f"x**3 - {a}")
    error, _ = curves(student.draw_newton_steps(f, Formula("3*x**2"), 10.0, 2, Axes()), f, [10.0])
    return error


def the_axis_is_drawn(student, rng, a):
    picture = student.draw_newton_steps(Formula(f"x**3 - {a}"), Formula("3*x**2"), 10.0, 1, Axes())
    flat = [line["x"] for line in picture.axes[0]["lines"] if line["style"] != "None" and not np.any(line["y"])]
    for collection in picture.axes[0]["collections"]:
        if collection["kind"] == "LineCollection":
            flat += [path[:, 0] for path in collection["paths"] if not np.any(path[:, 1])]
    return any(np.ptp(x) > 0 for x in flat)


def one_tangent_goes_down_to_the_axis(student, rng, a):
    return tangents(student.draw_newton_steps(Formula(f"x**3 - {a}"), Formula("3*x**2"), 10.0, 1, Axes()))


def every_tangent_stands_on_a_vertical(student, rng, a):
    drawn = segments(student.draw_newton_steps(Formula(f"x**3 - {a}"), Formula("3*x**2"), 10.0, 3, Axes()))
    upright = [(x, y) for x, y, foot, end in drawn if x == foot and end == 0]
    starts = [(x, y) for x, y, foot, _ in drawn if x != foot]
    return [sum(min(abs(x - u) + abs(y - v) for u, v in [*upright, (np.inf, 0)]) < 1e-6 for x, y in starts), len(starts)]


def three_tangents_follow_each_other(student, rng):
    c = rng.uniform(0.5, 1.5)
    picture = student.draw_newton_steps(Formula(f"exp(x) - {1 + c}"), Formula("exp(x)"), 2.0 + c, 3, Axes())
    return tangents(picture)


def tangents_below_the_axis_rise_to_it(student, rng):
    picture = student.draw_newton_steps(Formula("2*x - cos(x)"), Formula("2 + sin(x)"), rng.uniform(-6, -5), 4, Axes())
    return tangents(picture)


def no_step_is_no_tangent(student, rng):
    f, x0 = Formula("x**2 - 2"), rng.uniform(1.5, 3.0)
    picture = student.draw_newton_steps(f, Formula("2*x"), x0, 0, Axes())
    return [len(tangents(picture)), *curves(picture, f, [x0])]


def the_curve_spans_all_the_steps(student, rng):
    f = Formula("x**2 - 2")
    x0 = rng.uniform(0.1, 0.2)
    _, spans = curves(student.draw_newton_steps(f, Formula("2*x"), x0, 2, Axes()), f, [x0, x0 - (x0**2 - 2) / (2 * x0)])
    return spans
