"""The steps as they are drawn, read from Matplotlib's own artists and by the laws."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from grader.running.local import LocalStudent
from grader.values import Axes
from reference.bank.ch07_gradient.draw_gradient_field import EXERCISE, curves, dots, draw_gradient_field, segments

X, Y = np.array([-1.0, 0.5, 2.0]), np.array([1.0, -0.5])
NODES = np.stack(np.meshgrid(X, Y), axis=-1).reshape(-1, 2)


def f(x, y):
    return x**2 + 3 * y**2


def grad(x, y):
    return np.array([2 * x, 6 * y])


def test_every_segment_goes_down_at_a_right_angle_to_the_level_curve():
    """7.E, 7.G."""
    ax = Figure().add_subplot()
    draw_gradient_field(f, grad, X, Y, 0.1, ax)
    drawn = [line.get_xydata() for line in ax.lines if len(line.get_xdata()) == 2]
    assert len(drawn) == 6
    for start, end in drawn:
        assert f(*end) < f(*start)
        assert np.dot(end - start, [-grad(*start)[1], grad(*start)[0]]) == pytest.approx(0)


def picture(draw):
    return LocalStudent({"draw": draw}).draw(Axes())


def test_a_segment_is_the_same_in_either_direction_and_in_any_artist():
    seen = [
        segments(picture(lambda ax, s=style, d=d: ax.plot([-1, 3][::d], [1, 7][::d], s)), NODES)
        for style, d in (("-", 1), ("o--", -1))
    ]
    for one in seen:
        np.testing.assert_array_equal(one, [[-1, 1, 3, 7]])
    assert len(segments(picture(lambda ax: ax.plot([-1, 3], [1, 7], "o")), NODES)) == 0


def test_dots_are_read_from_plots_and_scatters():
    for draw in (lambda ax: ax.plot([1, 1, 0], [2, 2, 5], "k."), lambda ax: ax.scatter([1, 0], [2, 5])):
        np.testing.assert_array_equal(dots(picture(draw)), [[0, 5], [1, 2]])


def test_curves_of_another_function_are_told_apart():
    U, V = np.meshgrid(np.linspace(-2, 2, 90), np.linspace(-2, 2, 80))
    assert curves(picture(lambda ax: ax.contour(U, V, f(U, V), levels=9)), f) == [True, True, True]
    assert curves(picture(lambda ax: ax.contour(U, V, f(V, U), levels=9)), f) == [False, False, True]
    assert curves(picture(lambda ax: ax.plot([0, 1], [0, 1])), f) is None


@pytest.mark.parametrize("law", EXERCISE.laws, ids=lambda law: law.name)
def test_no_law_gives_a_node_that_a_step_ends_on(law):
    """A segment between two nodes could be read in either direction."""

    class Witness:
        def draw_gradient_field(self, f, grad, x, y, delta, ax):
            nodes = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
            for p in nodes:
                g = delta * np.array(grad(*p))
                away = np.abs(nodes - (p - g)).max(axis=1).min()
                assert away > 1e-6 or not g.any()
            return LocalStudent({"f": draw_gradient_field}).f(f, grad, x, y, delta, ax)

    for seed in range(20):
        law.check(Witness(), np.random.default_rng(seed))
