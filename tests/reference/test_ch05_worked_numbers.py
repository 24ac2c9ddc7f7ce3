"""Every number that chapter 5 of the book prints, found again with the functions of reference/ (catalogue, 5.2).

Rows marked "ours" are those that the catalogue adds to the book's own.
"""

import numpy as np
import pytest

from reference.algorithms.activation_functions import heaviside, relu, sigmoid
from reference.algorithms.affine_perceptron import affine_perceptron
from reference.algorithms.convex_polygon_network import convex_polygon_network
from reference.algorithms.find_perceptron import and_neuron, not_neuron, or_neuron
from reference.algorithms.network_forward import network_forward
from reference.algorithms.neuron_through_points import neuron_through_points
from reference.algorithms.separable_tables import separable_tables
from reference.algorithms.xor_network import xor_network
from tests.reference.printed import agrees


def identity(s):
    return s


def neuron(weights, point, phi=heaviside):
    """The value of a neuron written as in the book, (a_1, …, a_n, a_0)."""
    (value,) = affine_perceptron(np.array(weights[:-1]), weights[-1], np.array([point]), phi)
    return value


def layer(*neurons, phi=heaviside):
    """A layer written neuron by neuron, bias last."""
    table = np.array(neurons, dtype=float)
    return table[:, :-1].T, table[:, -1], phi


def values(layers, *points):
    return network_forward(layers, np.array(points, dtype=float)).tolist()


@pytest.mark.parametrize(
    "weights, point, f, value",
    [
        pytest.param((2, 3, 0), (4, -1), 5, 1, id="l.3874"),
        pytest.param((2, 3, 0), (-3, 1), -3, 0, id="l.3874"),
        pytest.param((2, 3, 0), (6, -4), 0, 1, id="l.3913, H(0) = 1"),
        pytest.param((1, 1, -1), (0, 1), 0, 1, id="l.4265, or"),
        pytest.param((1, 1, -1), (0, 0), -1, 0, id="l.4268, or"),
        pytest.param((1, 1, -2), (0.9, 0.9), -0.2, 0, id="l.4290, and"),
        pytest.param((1, 1, -1.5), (0.9, 0.9), 0.3, 1, id="l.4312, and with a margin"),
        pytest.param((2, -2, -2, -1), (1, 0, 0), 1, 1, id="l.4217, ours"),
        pytest.param((2, -2, -2, -1), (0, 0, 0), -1, 0, id="l.4217, ours"),
        pytest.param((2, -2, -2, -1), (1, 1, 1), -3, 0, id="l.4217, ours"),
        pytest.param((2, -2, -2, -1), (0.9, 0.1, 0.1), 0.4, 1, id="l.4217, ours"),
        pytest.param((2, -2, -2, -1), (0.9, 0.3, 0.2), -0.2, 0, id="l.4217, ours"),
        pytest.param((4, -1, 0), (0.5, 2), 0, 1, id="l.3983, on the boundary 4x − y = 0"),
    ],
)
def test_one_neuron(weights, point, f, value):
    assert neuron(weights, point, identity) == pytest.approx(f, abs=1e-12)
    assert neuron(weights, point) == value


@pytest.mark.parametrize(
    "point, f, printed",
    [pytest.param((1.77, 75), -1.55, "0.17", id="l.4183"), pytest.param((1.67, 64), 0.95, "0.72", id="l.4185")],
)
def test_heights_and_weights(point, f, printed):
    assert neuron((85, -1, -77), point, identity) == pytest.approx(f, abs=1e-9)
    assert agrees(neuron((85, -1, -77), point, sigmoid), printed)


@pytest.mark.parametrize(
    "points, weights",
    [
        pytest.param([[1.40, 42], [2.00, 93]], (85, -1, -77), id="l.4137, line"),
        pytest.param([[0.5, 0, 0], [1, 0.5, 0], [1, 0, 0.5]], (2, -2, -2, -1), id="l.4217, plane"),
    ],
)
def test_a_neuron_through_given_points(points, weights):
    a, a0 = neuron_through_points(np.array(points))
    found = np.array([*a, a0])
    np.testing.assert_allclose(found * weights[0] / found[0], weights, rtol=1e-12)


@pytest.mark.parametrize(
    "weights, ours, n",
    [
        pytest.param((1, 1, -1), or_neuron(2), 2, id="l.4245, or"),
        pytest.param((1, 1, -2), and_neuron(2), 2, id="l.4290, and"),
        pytest.param((1, 1, -1.5), and_neuron(2), 2, id="l.4312, and"),
        pytest.param((1, 1, 1, -1), or_neuron(3), 3, id="l.4434, or of three"),
        pytest.param((1, 1, 1, -3), and_neuron(3), 3, id="l.4438, and of three"),
        pytest.param((-2, 1), not_neuron(), 1, id="l.5180, not"),
    ],
)
def test_the_neurons_of_logic_answer_as_those_of_the_book(weights, ours, n):
    for point in np.ndindex(*[2] * n):
        assert neuron(weights, point) == neuron((*ours[0], ours[1]), point)


def test_the_exclusive_or_is_the_function_that_no_neuron_computes():
    """L. 4317-4371; the counts are ours."""
    two = separable_tables(2)
    assert set(np.ndindex(2, 2, 2, 2)) - two == {(0, 1, 1, 0), (1, 0, 0, 1)}
    assert (len(two), len(separable_tables(3))) == (14, 104)


MIXED = [layer((2, -1, 0), (-3, 2, 0), phi=relu), layer((4, 5, -1))]
RAMPS = [layer((1, -2, 3, 0), (2, -4, 1, 0), phi=relu), layer((1, -2, 0), (2, 1, 0), phi=relu)]
SECTOR = [layer((-1, 3, 0), (2, 1, 0)), layer((1, 1, -2))]
UNION = [layer((-1, 3, 0), (2, 1, 0)), layer((1, 1, -1))]
SIDES = ((-1, 2, 0), (1, 1, -2), (0, -1, 3))
TRIANGLE = [layer(*SIDES), layer((1, 1, 1, -3))]
XOR = [layer((1, -1, -1), (-1, 1, -1)), layer((1, 1, -1))]
CRENELS = [layer((1 / 2, -1), (-1 / 3, 1), (1 / 5, -1), (-1 / 10, 1)), layer((4, 4, 6, 6, -10), phi=identity)]
SQUARE = [layer((1, 0, 0), (-1, 0, 1), (0, 1, 0), (0, -1, 1)), layer((1, 1, 1, 1, -4))]


@pytest.mark.parametrize(
    "layers, point, hidden, output",
    [
        pytest.param(MIXED, (4, 7), (1, 2), (1,), id="l.4553"),
        pytest.param(MIXED, (3, 2), (4, 0), (1,), id="l.4590"),
        pytest.param(MIXED, (0.1, 0.1), (0.1, 0), (0,), id="l.4626"),
        pytest.param(RAMPS, (0, 0, 0), (0, 0), (0, 0), id="l.4650, ours"),
        pytest.param(RAMPS, (1, 0, 0), (1, 2), (0, 4), id="l.4650, ours"),
        pytest.param(RAMPS, (1, -1, 1), (6, 7), (0, 19), id="l.4650, ours"),
        pytest.param(RAMPS, (3, 2, 1), (2, 0), (2, 4), id="l.4650, ours"),
        pytest.param(RAMPS, (0, 0, 1), (3, 1), (1, 7), id="l.4690"),
    ],
)
def test_a_network_with_its_hidden_values(layers, point, hidden, output):
    assert values(layers[:1], point)[0] == pytest.approx(hidden, abs=1e-12)
    assert values(layers, point) == [list(output)]


@pytest.mark.parametrize(
    "layers, inside",
    [
        pytest.param(SECTOR, lambda x, y: -x + 3 * y >= 0 and 2 * x + y >= 0, id="l.4703, intersection"),
        pytest.param(UNION, lambda x, y: -x + 3 * y >= 0 or 2 * x + y >= 0, id="l.4780, union"),
        pytest.param(TRIANGLE, lambda x, y: -x + 2 * y >= 0 and x + y >= 2 and y <= 3, id="l.4834, triangle"),
        pytest.param(XOR, lambda x, y: abs(x - y) >= 1, id="l.4944, exclusive or"),
        pytest.param(SQUARE, lambda x, y: 0 <= x <= 1 and 0 <= y <= 1, id="l.5710, square"),
    ],
)
def test_the_set_that_a_network_of_steps_realises(layers, inside):
    X = np.array([(x, y) for x in np.arange(-2, 7, 0.5) for y in np.arange(-2, 4, 0.25)])
    assert network_forward(layers, X)[:, 0].tolist() == [inside(x, y) for x, y in X]


def test_our_networks_are_those_of_the_book():
    X = np.random.default_rng(0).uniform(-3, 7, size=(400, 2))
    for layers, ours in [
        (XOR, xor_network()),
        (TRIANGLE, convex_polygon_network(np.array([[4 / 3, 2 / 3], [6, 3], [-1, 3]]))),
        (SQUARE, convex_polygon_network(np.array([[0, 0], [1, 0], [1, 1], [0, 1]]))),
    ]:
        ours = [(W, b, heaviside) for W, b in ours]
        np.testing.assert_array_equal(network_forward(layers, X), network_forward(ours, X))


@pytest.mark.parametrize("vertex", [(4 / 3, 2 / 3), (6, 3), (-1, 3)])
def test_two_sides_of_the_triangle_meet_at_each_vertex(vertex):
    """L. 4834; the vertices are ours."""
    sums = [neuron(side, vertex, identity) for side in SIDES]
    assert sum(abs(s) < 1e-12 for s in sums) == 2


@pytest.mark.parametrize(
    "phi, printed",
    [
        (heaviside, {(2, 2): 1, (0, 0): 0, (0, 1): 0}),
        (sigmoid, {(2, 2): 0.37581559, (0, 0): 0.19337572, (0, 1): 0.27498727}),
        (np.tanh, {(2, 2): -0.30075609, (0, 0): -0.99473899, (0, 1): -0.95017114}),
        (relu, {(2, 2): 2, (0, 0): 0, (0, 1): 1}),
    ],
)
def test_one_network_with_four_activations(phi, printed):
    """L. 4898-4942; the values are ours."""
    layers = [layer(*SIDES, phi=phi), layer((1, 1, 1, -3), phi=phi)]
    for point, value in printed.items():
        assert values(layers, point)[0] == pytest.approx([value], abs=1e-8)


@pytest.mark.parametrize(
    "weights, step, rises",
    [
        pytest.param((4, 1), -0.25, True, id="l.5268, H(ax + 1) from −1/a on"),
        pytest.param((4, -1), 0.25, True, id="l.5290, H(ax − 1) from 1/a on"),
        pytest.param((-2, 1), 0.5, False, id="l.5310, H(−bx + 1) up to 1/b"),
        pytest.param((-2, -1), -0.5, False, id="l.5330, H(−bx − 1) up to −1/b"),
    ],
)
def test_a_step_is_closed_where_it_changes(weights, step, rises):
    before, at, after = (neuron(weights, (x,)) for x in (step - 0.01, step, step + 0.01))
    assert (before, at, after) == ((0, 1, 1) if rises else (1, 1, 0))


def test_the_not_of_a_step_opens_it():
    """L. 5385: 1 − H(−ax + 1) is 1 for x > 1/a only."""
    not_a, not_a0 = not_neuron()
    steps = [neuron((*not_a, not_a0), (neuron((-4, 1), (x,)),)) for x in (0.24, 0.25, 0.26)]
    assert steps == [0, 0, 1]


@pytest.mark.parametrize(
    "x, value", [(2, 4), (3, 4), (5, 6), (10, 6), (2.5, 4), (7, 6), (1.999, 0), (3.001, 0), (10.01, 0), (4, 0)]
)
def test_two_crenels(x, value):
    """L. 5516-5606: 4 on [2, 3] and 6 on [5, 10]."""
    assert values(CRENELS, (x,))[0] == pytest.approx([value], abs=1e-12)
