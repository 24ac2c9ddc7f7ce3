"""Newton's steps as they are drawn, read from Matplotlib's own artists and by the laws."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from grader.running.local import LocalStudent
from grader.values import Axes
from reference.algorithms.newton import newton
from reference.bank.ch01_derivative.draw_newton_steps import (
    EXERCISE,
    draw_newton_steps,
    one_tangent_goes_down_to_the_axis,
    pieces,
)


def cube(x):
    return x**3 - 100


def slope(x):
    return 3 * x**2


def drawn(n, x0=10.0):
    ax = Figure().add_subplot()
    draw_newton_steps(cube, slope, x0, n, ax)
    return ax


def test_the_feet_of_the_tangents_are_the_printed_iterates():
    """1.22: for ∛100 from 10, x_1 = 7 and x_2 = 262/49."""
    feet = [line.get_xdata()[-1] for line in drawn(2).lines if len(line.get_xdata()) == 3]
    np.testing.assert_allclose(feet, [7, 262 / 49], rtol=1e-12)


@pytest.mark.parametrize("n", [1, 4])
def test_each_tangent_has_the_slope_of_the_curve_where_it_starts(n):
    zigzags = [line.get_xydata() for line in drawn(n).lines if len(line.get_xdata()) == 3]
    assert len(zigzags) == n
    for k, ((a, bottom), (x, y), (foot, end)) in enumerate(zigzags):
        assert a == x == pytest.approx(newton(cube, slope, 10.0, k))
        assert (bottom, end) == (0, 0)
        assert y == pytest.approx(cube(x))
        assert (y - end) / (x - foot) == pytest.approx(slope(x))


def test_the_curve_reaches_all_the_iterates():
    (curve,) = [line for line in drawn(3, x0=1.0).lines if len(line.get_xdata()) > 50]
    x = [newton(cube, slope, 1.0, k) for k in range(4)]
    assert curve.get_xdata().min() <= min(x)
    assert curve.get_xdata().max() >= max(x)


def seen(*plots):
    def draw(ax):
        for arguments, options in plots:
            ax.plot(*arguments, **options)

    return pieces(LocalStudent({"draw": draw}).draw(Axes()))


def test_dots_are_no_pieces():
    assert len(seen((([1, 2], [3, 0], "o"), {}))) == 0


def test_a_piece_is_the_same_in_either_direction():
    forth, back = seen((([1, 2], [3, 0]), {})), seen((([2, 1], [0, 3]), {}))
    np.testing.assert_array_equal(forth, [[1, 3, 2, 0]])
    np.testing.assert_array_equal(back, forth)


def test_a_tangent_drawn_beyond_the_axis_is_not_the_piece_asked_for():
    def too_long(f, df, x0, n, ax):
        ax.plot([x0, x0 - 1.5 * f(x0) / df(x0)], [f(x0), -0.5 * f(x0)])

    observed = [
        one_tangent_goes_down_to_the_axis(LocalStudent({"draw_newton_steps": f}), None, 400)
        for f in (EXERCISE.solution, too_long)
    ]
    assert [o.shape for o in observed] == [(1, 4), (1, 4)]
    assert np.abs(observed[0] - observed[1]).max() > 1
