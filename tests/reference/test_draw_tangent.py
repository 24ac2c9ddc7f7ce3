"""A tangent as it is drawn, read from Matplotlib's own artists and by the laws."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from grader.running.local import LocalStudent
from grader.values import Axes, Formula
from reference.algorithms.tangent_line import tangent_line
from reference.bank.ch01_derivative.draw_tangent import dot, draw_tangent, straight_lines, tangent


def test_the_tangent_of_the_root_at_1_is_the_line_of_the_book():
    """1.4, l. 416: y = x/2 + 1/2."""
    ax = Figure().add_subplot()
    draw_tangent(np.sqrt, lambda x: 0.5 / np.sqrt(x), 1.0, 0.25, 4.0, ax)
    curve, line, point = (artist.get_xydata() for artist in ax.lines)
    np.testing.assert_allclose(curve[:, 1] ** 2, curve[:, 0])
    np.testing.assert_allclose(line, [[0.25, 0.625], [4, 2.5]])
    np.testing.assert_array_equal(point, [[1, 1]])


def picture(draw):
    return LocalStudent({"draw": draw}).draw(Axes())


@pytest.mark.parametrize("x", [[0, 2], [2, 0], [0, 0.5, 1, 2]])
def test_a_straight_line_is_read_alike_however_it_is_drawn(x):
    (seen,) = straight_lines(picture(lambda ax: ax.plot(x, 1 + 3 * np.array(x))))
    np.testing.assert_allclose(seen, [3, 1, 0, 2])


def test_neither_a_curve_nor_a_vertical_nor_dots_are_straight_lines():
    def draw(ax):
        ax.plot([0, 1, 2], [0, 1, 4])
        ax.plot([1, 1], [0, 5])
        ax.plot([0, 1], [0, 1], "o")

    assert straight_lines(picture(draw)) == []


def test_of_several_straight_lines_the_nearest_is_the_tangent():
    f, df = Formula("x**2"), Formula("2*x")

    def draw(ax):
        ax.axhline(0)
        m, p = tangent_line(f, df, 1.5)
        ax.plot([0, 2], [p, 2 * m + p])
        ax.plot([0, 1.5], [2.25, 2.25], ":")

    np.testing.assert_allclose(tangent(picture(draw), f, df, 1.5, 0, 2), [3, 2.25, 0, 2])


def test_a_scattered_point_is_a_dot_too():
    np.testing.assert_array_equal(dot(picture(lambda ax: ax.scatter([5, 1], [5, 2])), 1, 2), [1, 2])
    assert dot(picture(lambda ax: ax.plot([1, 2], [3, 4])), 1, 2) is None
