"""The worked numbers of chapter 3, in the order of the book (line numbers are those of its text)."""

import math

import numpy as np
import pytest

from reference.algorithms.classify_quadric import classify_quadric
from reference.algorithms.grid_search import grid_search, random_search
from reference.algorithms.level_set_circle import level_set_circle
from reference.algorithms.orthogonal_line import orthogonal_cost, orthogonal_line
from reference.algorithms.several_variables import bump_and_hollow
from reference.algorithms.slice_search import golden_section, slice_search
from reference.algorithms.sum_sq_distances import expanded_quadratic, isobarycentre, sum_distances, sum_sq_distances
from tests.reference.printed import agrees

TRIANGLE = np.array([[1, 2], [3, 5], [6, 1]])  # A, B, C, l. 3023
CLOUD = np.array([[2, 3], [3, 5], [4, 4], [5, 6], [6, 6]])  # l. 3382; the third label is A3, not A2


def g(x, y):
    return sum_distances(TRIANGLE, x, y)


def along_the_triangle(h):
    return golden_section(h, 0.0, 6.0, 1e-10)


SLICES = slice_search(g, 0.0, 5, along_the_triangle)
CENTRE = isobarycentre(TRIANGLE)
LINE = orthogonal_line(CLOUD)

PRINTED = {
    "2954 f(0, 0)": (bump_and_hollow(0.0, 0.0), "0"),
    "2954 f(0, 7)": (bump_and_hollow(0.0, 7.0), "0"),
    "3054 x of the isobarycentre": (CENTRE[0], "3.33"),
    "3054 y of the isobarycentre": (CENTRE[1], "2.66"),
    "3072 value there": (sum_sq_distances(TRIANGLE, *CENTRE), "21.33"),
    "3174 grid, x": (grid_search(g, (0, 6), (0, 6), 100)[0], "2.91"),
    "3174 grid, y": (grid_search(g, (0, 6), (0, 6), 100)[1], "2.97"),
    "3174 grid, z": (grid_search(g, (0, 6), (0, 6), 100)[2], "7.84"),
    "3176 z of the random place": (g(2.88, 2.99), "7.84"),
    "3180 y0": (SLICES[0][1], "2.45"),
    "3190 x1": (SLICES[1][0], "2.84"),
    "3202 x after five slices": (SLICES[4][0], "2.90579"),
    "3202 y after five slices": (SLICES[4][1], "2.98464"),
    "3204 z after five slices": (g(*SLICES[4]), "7.83867"),
    "3398 slope": (LINE[0], "0.8"),
    "3399 intercept": (LINE[1], "1.6"),
}

RECOMPUTED = {  # ours, not printed
    "f(1, 0)": (bump_and_hollow(1.0, 0.0), 1 / math.e),
    "highest value of f": (bump_and_hollow(math.sqrt(0.5), 0.0), 0.428881942480353),
    "value at the isobarycentre": (sum_sq_distances(TRIANGLE, *CENTRE), 64 / 3),
    "g at the isobarycentre": (sum_distances(TRIANGLE, *CENTRE), 7.928386),
    "f at the geometric median": (sum_sq_distances(TRIANGLE, 2.9057907401, 2.9846467936), 22.185053),
    "g at the geometric median": (g(2.9057907401, 2.9846467936), 7.8386774222),
    "g at the random place": (g(2.88, 2.99), 7.838922),
    "cost of the best line": (orthogonal_cost(*LINE, CLOUD), 1.219470772),
    "cost of the line printed": (orthogonal_cost(0.8, 1.6, CLOUD), 1.219512195),
}


@pytest.mark.parametrize("row", PRINTED)
def test_a_number_is_the_one_printed(row):
    assert agrees(*PRINTED[row])


@pytest.mark.parametrize("row", RECOMPUTED)
def test_a_number_is_the_one_recomputed(row):
    ours, theirs = RECOMPUTED[row]
    assert ours == pytest.approx(theirs, rel=1e-6)


def test_the_polynomial_of_the_triangle():
    """L. 3049."""
    assert expanded_quadratic(TRIANGLE).tolist() == [3, 3, -20, -16, 76]


def test_the_iterates_of_the_slice_search():
    """L. 3180 to 3204: y0, x1, y1, …, y4."""
    path = [t for place in SLICES for t in place][1:]
    theirs = [
        2.452248908, 2.840462374, 2.972775929, 2.904205427, 2.984393073,
        2.905756914, 2.984641398, 2.905790021, 2.984646679,
    ]  # fmt: skip
    np.testing.assert_allclose(path, theirs, atol=2e-7)


def test_the_values_of_a_slice_search_never_increase():
    values = [g(*place) for place in SLICES]
    assert values == sorted(values, reverse=True)


@pytest.mark.parametrize("seed", range(5))
def test_a_thousand_random_places_come_as_close_as_the_book_says(seed):
    """L. 3176: random, so only a bound can be asked for."""
    assert random_search(g, (0, 6), (0, 6), 1000, np.random.default_rng(seed))[2] < 7.87


@pytest.mark.parametrize("c, line", [(-1, "empty"), (0, 0), (9, 3)])
def test_the_level_lines_of_the_squared_distance(c, line):
    """L. 3233 to 3255."""
    assert level_set_circle(c) == line


@pytest.mark.parametrize(
    "coefficients, name",
    [((0.25, 4, -1), "elliptic paraboloid"), ((1, 0, 0), "parabolic cylinder"), ((1, -1, 0), "hyperbolic paraboloid")],
)
def test_the_surfaces_of_degree_two(coefficients, name):
    """L. 3284 to 3334."""
    assert classify_quadric(*coefficients) == name


def test_the_usual_least_squares_line_is_another_one():
    """L. 3398: it would have slope 0.7 and intercept 2."""
    assert np.polyfit(*CLOUD.T, 1) == pytest.approx([0.7, 2.0])
    assert orthogonal_cost(0.7, 2.0, CLOUD) > orthogonal_cost(*LINE, CLOUD)
