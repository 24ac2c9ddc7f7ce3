"""The laws that draw_descent is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.values import Axes, Formula


def crosses(line, axes):
    """Whether a line is level or upright and goes from one edge of the window to the other."""
    def reaches(a, b, limits):
        return len(a) == 2 and b[0] == b[1] and a[0] != a[1] and np.allclose(np.sort(a), np.sort(limits))
    return reaches(line["x"], line["y"], axes["xlim"]) or reaches(line["y"], line["x"], axes["ylim"])


def path(picture):
    """The vertices of the line that has most of them, one per row; None without a line. What axhline and axvline draw does not count."""
    axes = picture.axes[0]
    lines = [line for line in axes["lines"] if line["style"].strip() not in ("None", "") and not crosses(line, axes)]
    drawn = [np.stack([line["x"], line["y"]], axis=1) for line in lines]
    return max(drawn, key=len) if drawn else None


def the_path_goes_from_point_to_point(student, rng, a0, b0):
    f, grad = Formula("a**2 + 3*b**2", ("a", "b")), Formula("array([2*P[0], 6*P[1]])", ("P",))
    return path(student.draw_descent(f, grad, np.array([a0, b0], dtype=float), 0.1, 3, Axes()))


def levels(picture):
    """Each level curve's height and vertices."""
    drawn = [c for c in picture.axes[0]["collections"] if c["levels"] is not None and len(c["levels"]) == len(c["paths"])]
    return [(z, p) for c in drawn for z, p in zip(c["levels"], c["paths"]) if len(p)]


def misfit(picture, f):
    """How far f on the level curves is from their heights, as a share of the range of heights; None without curves."""
    curves = levels(picture)
    if not curves:
        return None
    heights = [z for z, _ in curves]
    return max(float(np.abs(f(p[:, 0], p[:, 1]) - z).max()) for z, p in curves) / (max(heights) - min(heights) + 1e-9)


def the_curves_are_levels_of_the_function(student, rng, a0, b0):
    f, grad = Formula("a**2 + 3*b**2", ("a", "b")), Formula("array([2*P[0], 6*P[1]])", ("P",))
    picture = student.draw_descent(f, grad, np.array([a0, b0], dtype=float), 0.1, 3, Axes())
    exchanged = Formula("3*a**2 + b**2", ("a", "b"))
    off = [misfit(picture, levelled) for levelled in (f, exchanged)]
    fits = [o is not None and o < 0.005 for o in off]
    return {"contour": len(levels(picture)) >= 5, "f(a, b)": fits[0], "f(b, a)": fits[1]}


def one_unit_is_as_long_on_both_axes(student, rng, a0, b0):
    f, grad = Formula("a**2 + 3*b**2", ("a", "b")), Formula("array([2*P[0], 6*P[1]])", ("P",))
    picture = student.draw_descent(f, grad, np.array([a0, b0], dtype=float), 0.1, 3, Axes())
    return picture.axes[0]["aspect"] in ("equal", 1.0)
