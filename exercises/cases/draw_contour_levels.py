"""The laws that draw_contour_levels is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.values import Axes, Formula


def level_lines(picture):
    """The level and the points of each contour on the axes, lowest first."""
    found = []
    for collection in picture.axes[0]["collections"]:
        if collection["levels"] is not None:
            found += list(zip(np.ravel(collection["levels"]).tolist(), collection["paths"]))
    return sorted(found, key=lambda line: line[0])


def the_levels_are_the_chosen_ones(student, rng, a):
    f = Formula(f"x**2 + {a}*y**2", ("x", "y"))
    picture = student.draw_contour_levels(f, [4, 16, 36], (-7.0, 7.0), (-4.0, 4.0), Axes())
    return [level for level, _ in level_lines(picture)]


def follows(f, xlim, ylim, picture):
    """For each level, whether f has this value, to 0.1 % of its range in the box, at the points of its line."""
    X, Y = np.meshgrid(np.linspace(*xlim, 60), np.linspace(*ylim, 60))
    allowed = 1e-3 * np.ptp(f(X, Y))
    return {
        f"c = {level:g}": bool(len(points) and np.abs(f(*points.T) - level).max() <= allowed)
        for level, points in level_lines(picture)
    }


def on_each_line_f_has_its_level(student, rng):
    f = Formula("x**2 - 2*y + x*y", ("x", "y"))
    box = (-2.0, 2.5), (-1.0, 4.0)
    return follows(f, *box, student.draw_contour_levels(f, [-4, -1, 0, 3], *box, Axes()))


def the_level_is_written_on_each_line(student, rng, a):
    f = Formula(f"x**2 + {a}*y**2", ("x", "y"))
    picture = student.draw_contour_levels(f, [9, 25, 36], (-7.0, 7.0), (-4.0, 4.0), Axes())
    written = set()
    for text in picture.axes[0]["texts"]:
        digits = [c for c in text["text"].replace("−", "-").replace(",", ".") if c in "-.0123456789"]
        if any(c in "0123456789" for c in digits):
            written.add(round(float("".join(digits)), 6))
    return sorted(written)
