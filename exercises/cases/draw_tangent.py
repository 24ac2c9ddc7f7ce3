"""The laws that draw_tangent is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.values import Axes, Formula


def drawn_lines(picture):
    """The lines that join at least two points, as arrays of abscissas and of heights; gaps are left out."""
    lines = [line for line in picture.axes[0]["lines"] if line["style"].strip() not in ("None", "")]
    shown = [(line["x"], line["y"], np.isfinite(line["x"]) & np.isfinite(line["y"])) for line in lines]
    return [(x[seen], y[seen]) for x, y, seen in shown if seen.sum() > 1]


def curve(picture, f, a, b):
    """Of the line of many points nearest to f: whether it follows f, and its ends. None without such a line."""
    found = [
        (float(np.abs(y - f(x)).max()), x.min(), x.max()) for x, y in drawn_lines(picture) if len(x) >= 40
    ]
    if not found:
        return None
    error, low, high = min(found)
    return [error <= 1e-6 * float(np.abs(f(np.linspace(a, b, 50))).max()), round(low, 6), round(high, 6)]


def the_curve_is_that_of_the_function(student, rng, x0, b):
    f = Formula("x**2")
    return curve(student.draw_tangent(f, Formula("2*x"), float(x0), 0.0, float(b), Axes()), f, 0, b)


def straight_lines(picture):
    """Slope and height at 0, then both ends, of each line that is straight and not vertical."""
    found = []
    for x, y in drawn_lines(picture):
        i, j = x.argmin(), x.argmax()
        if x[i] < x[j]:
            slope = (y[j] - y[i]) / (x[j] - x[i])
            if np.abs(y[i] + slope * (x - x[i]) - y).max() <= 1e-6 * (1 + np.abs(y).max()):
                found.append([slope, y[i] - slope * x[i], x[i], x[j]])
    return found


def tangent(picture, f, df, x0, a, b):
    """The straight line nearest to the tangent between a and b, in slope, height at x0 and ends; None without one."""
    seen = [[m, p + m * x0, low, high] for m, p, low, high in straight_lines(picture)]
    right = np.array([df(x0), f(x0), a, b])
    return min(seen, key=lambda line: float(np.abs(right - line).sum())) if seen else None


def the_tangent_runs_from_a_to_b(student, rng, x0, b):
    f, df = Formula("x**2"), Formula("2*x")
    return tangent(student.draw_tangent(f, df, float(x0), 0.0, float(b), Axes()), f, df, x0, 0, b)


def dot(picture, x, y):
    """The marker nearest to the point (x, y); None without markers."""
    axes = picture.axes[0]
    marked = [np.stack([line["x"], line["y"]], axis=1) for line in axes["lines"] if line["marker"] not in ("None", "")]
    marked += [collection["offsets"] for collection in axes["collections"] if collection["kind"] == "PathCollection"]
    points = np.concatenate([np.empty((0, 2)), *marked])
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return None
    return points[np.abs(points - [x, y]).sum(axis=1).argmin()]


def the_point_of_contact_is_marked(student, rng, x0, b):
    return dot(student.draw_tangent(Formula("x**2"), Formula("2*x"), float(x0), 0.0, float(b), Axes()), x0, x0**2)
