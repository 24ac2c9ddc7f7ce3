"""Polygons of the book, and Matplotlib's own answer to which points lie inside (catalogue, ch. 5)."""

import numpy as np
import pytest
from matplotlib.path import Path

from reference.algorithms.convex_polygon_network import convex_polygon_network
from reference.bank.ch05_neural_network.convex_polygon_network import answers, rounded


@pytest.mark.parametrize("seed, n", [(0, 3), (1, 4), (2, 7), (3, 20)])
def test_matplotlib_finds_the_same_points_inside(seed, n):
    rng = np.random.default_rng(seed)
    vertices = rounded(rng, n, rng.normal(size=2), 3.0, 2.0)
    X = rng.uniform(-5, 5, size=(400, 2))
    assert answers(convex_polygon_network(vertices), X) == Path(vertices).contains_points(X).tolist()


def test_it_is_the_triangle_of_the_book():
    """5.12, l. 4834-4881: −x + 2y ≥ 0, x + y ≥ 2, y ≤ 3; vertices (4/3, 2/3), (6, 3), (−1, 3)."""
    book = [([[-1, 1, 0], [2, 1, -1]], [0, -2, 3]), ([[1], [1], [1]], [-3])]
    ours = convex_polygon_network(np.array([[4 / 3, 2 / 3], [6, 3], [-1, 3]]))
    X = np.random.default_rng(0).uniform(-3, 8, size=(300, 2))
    assert answers(book, X) == answers(ours, X)
    assert 0 < sum(answers(book, X)) < 300


def test_it_is_the_square_of_the_book_sides_included():
    """5.25, l. 5710-5773: x ≥ 0, x ≤ 1, y ≥ 0, y ≤ 1."""
    square = convex_polygon_network(np.array([[0, 0], [1, 0], [1, 1], [0, 1]]))
    X = np.array([[0, 0], [1, 0.5], [0.25, 1], [0.5, 0.5], [1.01, 0.5], [-0.01, 0], [0.5, 1.01], [0.5, -0.01]])
    assert answers(square, X) == [1, 1, 1, 1, 0, 0, 0, 0]


@pytest.mark.parametrize("layers", [[([[1, 2]], [0])], [([[1], [1]], [0, 0])], [([1, 1], [0])]])
def test_layers_that_do_not_fit_have_no_answers(layers):
    assert answers(layers, [[0, 0], [1, 2]]) == []
