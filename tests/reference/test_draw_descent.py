"""A drawn descent, read from Matplotlib's own artists and by the laws."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from grader.running.local import LocalStudent
from grader.values import Axes
from reference.algorithms.gd_trajectory import gd_trajectory
from reference.bank.ch08_gradient_descent.draw_descent import draw_descent, levels, misfit, path


def bowl(a, b):
    return a**2 + 3 * b**2


def grad(P):
    return np.array([2 * P[0], 6 * P[1]])


def drawn(n, start=(2, 1)):
    ax = Figure().add_subplot()
    draw_descent(bowl, grad, np.array(start), 0.2, n, ax)
    return ax


def seen(draw):
    return LocalStudent({"draw": lambda ax: draw(ax)}).draw(Axes())


def test_the_path_is_the_walk_of_the_book():
    """8.A, T1: from (2, 1) with δ = 0.2."""
    (line,) = drawn(5).lines
    np.testing.assert_allclose(line.get_xydata(), gd_trajectory(grad, np.array([2, 1]), 0.2, 5), rtol=1e-12)


@pytest.mark.parametrize("n", [0, 3])
def test_each_curve_is_a_level_and_the_path_lies_inside(n):
    (curves,) = [c for c in drawn(n).collections if hasattr(c, "levels")]
    for level, curve in zip(curves.levels, curves.get_paths(), strict=True):
        np.testing.assert_allclose(bowl(*curve.vertices.T), level, atol=0.01)
    assert max(p.vertices[:, 0].max() for p in curves.get_paths() if len(p.vertices)) > 2


def test_the_laws_see_what_was_drawn():
    picture = seen(lambda ax: draw_descent(bowl, grad, np.array([2, 1]), 0.2, 2, ax))
    assert path(picture).tolist() == [[2, 1], pytest.approx([1.2, -0.2]), pytest.approx([0.72, 0.04])]
    assert len(levels(picture)) >= 5
    assert misfit(picture, bowl) < 0.001
    assert misfit(picture, lambda a, b: bowl(b, a)) > 0.1


def test_filled_regions_and_dots_are_neither_curves_nor_paths():
    def draw(ax):
        x = np.linspace(-1, 1, 30)
        ax.contourf(x, x, bowl(*np.meshgrid(x, x)))
        ax.plot([0, 1], [1, 0], "o")

    picture = seen(draw)
    assert levels(picture) == []
    assert path(picture) is None
