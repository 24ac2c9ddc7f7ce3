"""The worked numbers of chapter 4, in the order of the book (line numbers are those of its text)."""

import math

import numpy as np
import pytest

from reference.algorithms.arrays import appended, entrywise, flattened, parts, reshaped, special_values, traversal
from reference.algorithms.evaluate_on_grid import evaluate_on_grid, grid_points
from reference.algorithms.meshgrid_by_hand import meshgrid_by_hand
from tests.reference.printed import agrees

A = np.array([[1, 2, 3], [4, 5, 6]])
V = np.linspace(0, 2, 5)


def test_an_array_has_rows_and_columns():
    """L. 3444 to 3495."""
    assert A.shape == (2, 3)
    assert traversal(A) == [(0, 0, 1), (0, 1, 2), (0, 2, 3), (1, 0, 4), (1, 1, 5), (1, 2, 6)]


ROOTS = [["1", "1.41421356", "1.73205081"], ["2", "2.23606798", "2.44948974"]]


@pytest.mark.parametrize("i, j", [(i, j) for i in range(2) for j in range(3)])
def test_roots_are_taken_entry_by_entry(i, j):
    """L. 3500."""
    assert agrees(entrywise(math.sqrt, A)[i, j], ROOTS[i][j])


def test_flattening_and_reshaping_undo_each_other():
    """L. 3513 to 3528."""
    assert flattened(A).tolist() == [1, 2, 3, 4, 5, 6] == A.flatten().tolist()
    assert reshaped(flattened(A), 2, 3).tolist() == A.tolist()
    assert reshaped(flattened(A), 3, 2).tolist() == [[1, 2], [3, 4], [5, 6]]


def test_a_vector_that_does_not_fill_the_rows_is_refused():
    with pytest.raises(ValueError, match="6 entries do not fill 4 rows of 2"):
        reshaped(flattened(A), 4, 2)


def test_a_function_of_two_vectors_is_taken_at_pairs():
    """L. 3534: (1, 5), (2, 6), (3, 7), (4, 8); on the grid they are the diagonal."""
    VX, VY = np.arange(1, 5), np.arange(5, 9)
    pairs = 100 * VX + VY
    assert pairs.tolist() == [105, 206, 307, 408]
    assert np.diag(evaluate_on_grid(lambda x, y: 100 * x + y, VX, VY)).tolist() == pairs.tolist()


def test_the_arrays_of_a_grid_of_five_by_five():
    """L. 3541 to 3577."""
    X, Y = meshgrid_by_hand(V, V)
    assert X.tolist() == 5 * [[0, 0.5, 1, 1.5, 2]]
    assert Y.tolist() == [5 * [0], 5 * [0.5], 5 * [1], 5 * [1.5], 5 * [2]]


TABLE = [
    [0, 0.25, 1, 2.25, 4],
    [0.25, 0.5, 1.25, 2.5, 4.25],
    [1, 1.25, 2, 3.25, 5],
    [2.25, 2.5, 3.25, 4.5, 6.25],
    [4, 4.25, 5, 6.25, 8],
]


def test_the_values_of_x2_plus_y2_on_this_grid():
    """L. 3579 to 3587."""
    Z = evaluate_on_grid(lambda x, y: x**2 + y**2, V, V)
    assert Z.tolist() == TABLE
    assert grid_points(V, V, Z)[7].tolist() == [1, 0.5, 1.25]


@pytest.mark.parametrize("n, row", [(5, [0, -3, -4, -3, 0]), (3, [0, -4, 0])])
def test_the_saddle_is_sampled_on_a_square(n, row):
    """L. 3687 to 3701: x² − y² on [−2, 2]²; its first row, where y = −2."""
    t = np.linspace(-2, 2, n)
    assert evaluate_on_grid(lambda x, y: x**2 - y**2, t, t)[0].tolist() == row


X = np.array([-1.0, 0.0, 1.0, 2.0, 3.0])
NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize(
    "name, printed",
    [
        ("1/x", [-1, INF, 1, 0.5, 0.33333333]),
        ("ln x", [NAN, -INF, 0, 0.69314718, 1.09861229]),
        ("exp(ln x)", [NAN, 0, 1, 2, 3]),
    ],
)
def test_infinity_and_not_a_number_stand_among_the_values(name, printed):
    """L. 3636 to 3649."""
    np.testing.assert_allclose(special_values(X)[name], printed, atol=1e-8)


def test_parts_of_a_vector():
    """L. 3655 to 3667."""
    first, middle, last = parts(np.linspace(0, 10, 100), 10, 20)
    assert [len(first), len(middle), len(last)] == [10, 10, 80]
    _, after, tail = parts(np.linspace(0, 10, 100), 50, 90)
    assert agrees(after[0], "5.05050505") and len(tail) == 10 and tail[-1] == 10


def test_an_entry_more_makes_a_new_vector():
    """L. 3671."""
    W = np.arange(0, 5, 0.5)
    longer = appended(W, 8.5)
    assert len(W) == 10 and len(longer) == 11 and longer[-1] == 8.5
    np.testing.assert_array_equal(longer, np.append(W, 8.5))


def test_the_first_surface_has_a_saddle_and_a_top():
    """L. 3429 (ours): y³ + 2y² − x² has a saddle at (0, 0) and a local maximum at (0, −4/3)."""
    steps = np.array([-0.1, 0, 0.1])
    saddle, top = (evaluate_on_grid(lambda x, y: y**3 + 2 * y**2 - x**2, steps, y + steps) for y in (0, -4 / 3))
    assert saddle[1, [0, 2]].max() < saddle[1, 1] < saddle[[0, 2], 1].min()
    assert np.argmax(top) == 4 and np.sum(top == top.max()) == 1
