"""The regions of a network as they are drawn, read by the laws and by Matplotlib itself (catalogue, ch. 5)."""

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.path import Path

from grader.running.local import LocalStudent
from grader.values import Axes
from reference.algorithms.convex_polygon_network import convex_polygon_network
from reference.algorithms.network_forward import network_forward
from reference.bank.ch05_neural_network.draw_decision_region import draw_decision_region, filled, inside


def test_the_triangle_of_the_book_is_filled_where_its_network_is_one():
    """5.12, l. 4834-4881: vertices (4/3, 2/3), (6, 3), (−1, 3)."""
    vertices = np.array([[4 / 3, 2 / 3], [6, 3], [-1, 3]])
    layers = [(W, b, lambda t: np.heaviside(t, 1)) for W, b in convex_polygon_network(vertices)]

    def network(x, y):
        return network_forward(layers, np.stack([np.ravel(x), np.ravel(y)], axis=1)).reshape(np.shape(x))

    student = LocalStudent({"draw": lambda ax: draw_decision_region(network, (-2, 7), (0, 4), ax)})
    X = np.random.default_rng(0).uniform([-2, 0], [7, 4], size=(300, 2))
    shrunk, grown = (Path(vertices.mean(axis=0) + t * (vertices - vertices.mean(axis=0))) for t in (0.93, 1.07))
    clear = shrunk.contains_points(X) | ~grown.contains_points(X)
    right = network_forward(layers, X)[:, 0]
    np.testing.assert_array_equal(filled(student.draw(Axes()), X)[clear], right[clear])
    assert clear.sum() > 250
    assert 20 < right[clear].sum() < 200


def test_the_boundary_runs_half_a_step_from_the_points_of_the_grid():
    ax = Figure().add_subplot()
    draw_decision_region(lambda x, y: np.where(x >= 0.5, 1, 0), (0, 1), (0, 1), ax)
    (path,) = ax.collections[1].get_paths()
    assert np.abs(path.vertices[:, 0] - 0.5).max() < 1 / 149


def test_a_hole_is_not_inside():
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]])
    outline = np.vstack([4 * square, 1 + 2 * square])
    assert inside(outline, np.array([[0.5, 0.5], [2, 2], [3.5, 1], [5, 2]])).tolist() == [True, False, True, False]


@pytest.mark.parametrize("levels, extend", [([0, 0.5, 1], "neither"), ([0.5, 1.5], "neither"), ([0.2, 0.6], "both")])
def test_fillings_with_other_levels_are_read_alike(levels, extend):
    x, y = np.linspace(0, 3, 90), np.linspace(0, 2, 80)
    Z = np.where(x[None, :] + 0 * y[:, None] >= 1, 1.0, 0.0)
    student = LocalStudent({"draw": lambda ax: ax.contourf(x, y, Z, levels=levels, extend=extend) and None})
    assert filled(student.draw(Axes()), np.array([[0.5, 1], [2, 1.5], [0.1, 0.1], [2.9, 0.1]])).tolist() == [0, 1, 0, 1]
