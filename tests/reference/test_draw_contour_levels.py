"""Level lines as they are drawn, read from Matplotlib's own artists and by the laws (l. 3728 to 3745)."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from grader.running.local import LocalStudent
from grader.values import Axes
from reference.bank.ch04_numpy_two_variables.draw_contour_levels import draw_contour_levels, follows, level_lines


def saddle(x, y):
    return x**2 - y**2


def drawn(f, levels, xlim=(-2, 2), ylim=(-2, 2)):
    ax = Figure().add_subplot()
    draw_contour_levels(f, levels, xlim, ylim, ax)
    return ax


def test_the_levels_of_the_book_are_drawn():
    (lines,) = drawn(saddle, np.arange(-5, 5, 1), (-3, 3), (-3, 3)).collections
    assert lines.levels.tolist() == list(range(-5, 5))


def test_the_points_of_a_circle_are_at_the_right_distance():
    (lines,) = drawn(lambda x, y: x**2 + y**2, [0.25, 2.25]).collections
    for path, radius in zip(lines.get_paths(), (0.5, 1.5), strict=True):
        np.testing.assert_allclose(np.hypot(*path.vertices.T), radius, atol=5e-4)


def test_each_line_bears_its_height():
    texts = {t.get_text().replace("−", "-") for t in drawn(saddle, [-2, 0, 1]).texts}
    assert {float(t) for t in texts} == {-2, 0, 1}


def seen(draw):
    def student(ax):
        t = np.linspace(-2, 2, 101)
        draw(ax, *np.meshgrid(t, t))

    return LocalStudent({"student": student}).student(Axes())


def test_a_line_at_another_height_does_not_follow():
    picture = seen(lambda ax, X, Y: ax.contour(X, Y, saddle(X, Y) + 0.05, [-1, 1]))
    assert follows(saddle, (-2, 2), (-2, 2), picture) == {"c = -1": False, "c = 1": False}


def test_a_height_without_a_line_does_not_follow():
    picture = seen(lambda ax, X, Y: ax.contour(X, Y, X**2 + Y**2, [-1, 1]))
    assert follows(lambda x, y: x**2 + y**2, (-2, 2), (-2, 2), picture) == {"c = -1": False, "c = 1": True}


@pytest.mark.parametrize("points, smooth", [(100, True), (12, False)])
def test_a_hundred_points_are_enough_for_a_smooth_line(points, smooth):
    t = np.linspace(-2, 2, points)
    picture = seen(lambda ax, X, Y: ax.contour(t, t, saddle(t[None, :], t[:, None]), [0.5]))
    assert follows(saddle, (-2, 2), (-2, 2), picture) == {"c = 0.5": smooth}


def test_lines_drawn_one_by_one_are_found_in_order():
    picture = seen(lambda ax, X, Y: [ax.contour(X, Y, X, [c]) for c in (1, -1, 0)])
    assert [level for level, _ in level_lines(picture)] == [-1, 0, 1]
