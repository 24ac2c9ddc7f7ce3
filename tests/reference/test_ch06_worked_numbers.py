"""Every number that chapter 6 of the book prints, found again with the functions of reference/ (catalogue, 6.2).

6.1 to 6.8 are the rows of the catalogue's table; the sharper values below them are the catalogue's own.
"""

import numpy as np
import pytest

from reference.algorithms.activation_functions import heaviside, relu, sigmoid
from reference.algorithms.count_parameters import count_parameters
from reference.algorithms.dense_forward import dense_forward
from reference.algorithms.network_forward import network_forward
from reference.algorithms.set_neuron import set_neuron
from reference.algorithms.staircase_network import staircase_network
from tests.reference.printed import agrees

CUBE = [[1, -1, 0, 0, 0, 0], [0, 0, 1, -1, 0, 0], [0, 0, 0, 0, 1, -1]]
NETWORKS = {
    "relu_net": [([[1, -0.5]], [-1, 1], relu), ([[1], [1]], [0], relu)],
    "sigmoid_net": [([[1, 3, -5], [2, -4, -6]], [-1, 0, 1], sigmoid), ([[1], [1], [1]], [-3], sigmoid)],
    "step_neuron": [([[-0.5]], [1], heaviside)],
    "sigmoid_neuron": [([[1], [2]], [-1], sigmoid)],
    "sector_net": [([[-1, 2], [3, 1]], [0, 0], heaviside), ([[1], [1]], [-2], heaviside)],
    "relu_neuron3": [([[1], [-1], [1]], [-1], relu)],
    "cube_net": [(CUBE, [1] * 6, heaviside), ([[1]] * 6, [-6], heaviside)],
    "cube_net with σ": [(CUBE, [1] * 6, sigmoid), ([[1]] * 6, [-6], sigmoid)],
}


def value(name, *point):
    layers = [(np.array(W), np.array(b), phi) for W, b, phi in NETWORKS[name]]
    ((answer,),) = network_forward(layers, np.array([point], dtype=float))
    return answer


@pytest.mark.parametrize(
    "name, point, printed",
    [
        pytest.param("relu_net", (3,), "2.0", id="6.1, l. 6000"),
        pytest.param("sigmoid_net", (7, -5), "0.123", id="6.4, l. 6121"),
        pytest.param("sigmoid_neuron", (2, 1), "0.952", id="6.5, l. 6314"),
        pytest.param("relu_neuron3", (2, 3, 4), "2", id="6.6, l. 6392"),
    ],
)
def test_a_printed_value(name, point, printed):
    assert agrees(value(name, *point), printed)


def test_the_neurons_of_the_first_network_at_three():
    """6.1, l. 6003-6031: s1, s2, s3 = 2, 0, 2."""
    hidden = dense_forward(np.array([[3.0]]), np.array([[1, -0.5]]), np.array([-1, 1]), "relu")
    assert hidden.tolist() == [[2, 0]]
    assert dense_forward(hidden, np.array([[1], [1]]), np.array([0]), "relu").tolist() == [[2]]


def test_the_arrays_of_its_first_layer():
    """6.2, l. 5986."""
    layers = [(np.zeros((1, 2)), np.zeros(2))]
    ((W, b),) = set_neuron(set_neuron(layers, 0, 0, 1, -1), 0, 1, -0.5, 1)
    assert (W.tolist(), b.tolist()) == ([[1, -0.5]], [-1, 1])


@pytest.mark.parametrize(
    "sizes, count",
    [
        pytest.param([1, 2, 1], 7, id="6.3, l. 5915"),
        pytest.param([2, 3, 1], 13, id="sigmoid_net"),
        pytest.param([2, 2, 1], 9, id="sector_net"),
        pytest.param([3, 6, 1], 31, id="cube_net"),
        pytest.param([1, 40, 1], 121, id="6.8, 6n + 1 for n = 20"),
    ],
)
def test_weights_are_counted(sizes, count):
    assert count_parameters(sizes) == count


def test_the_cube_with_its_faces():
    """6.7, l. 6457: 1 on [−1, 1]³, 0 elsewhere."""
    sides = np.linspace(-2, 2, 9)
    for x, y, z in np.stack(np.meshgrid(sides, sides, sides), axis=3).reshape(-1, 3):
        assert value("cube_net", x, y, z) == (max(abs(x), abs(y), abs(z)) <= 1)


@pytest.mark.parametrize(
    "name, point, right",
    [
        *[
            ("relu_net", (x,), y)
            for x, y in zip([-2, -1, 0, 1, 1.5, 2, 2.5], [2, 1.5, 1, 0.5, 0.75, 1, 1.5], strict=True)
        ],
        ("sigmoid_net", (7, -5), 0.1230318316),
        ("sigmoid_net", (0, 0), 0.1824255238),
        ("sigmoid_net", (5, -5), 0.26894143),
        ("sigmoid_neuron", (2, 1), 0.9525741268),
        ("step_neuron", (2,), 1),
        ("step_neuron", (2.0001,), 0),
        *[("relu_neuron3", p, y) for p, y in [((0, 0, 0), 0), ((1, 1, 1), 0), ((4, 2, 1), 2), ((1, 4, 2), 0)]],
        *[("sector_net", p, 1) for p in [(0, 0), (1, 1), (-1, 2), (-1, 3), (0, 1), (3, 1)]],
        *[("sector_net", p, 0) for p in [(-1, 1), (1, 0), (1, -2)]],
        ("cube_net with σ", (0, 0, 0), 0.1660826794),
        ("cube_net with σ", (1, 1, 1), 0.1349820133),
        ("cube_net with σ", (2, 0, 0), 0.1353746540),
        ("cube_net with σ", (5, 5, 5), 0.0495732727),
    ],
)
def test_a_sharp_value(name, point, right):
    assert value(name, *point) == pytest.approx(right, abs=1e-8)


def test_the_smallest_and_the_largest_value_on_the_grid():
    """6.G, l. 6123: the 20 by 20 grid of [−5, 5]²."""
    sides = np.linspace(-5, 5, 20)
    found = [value("sigmoid_net", x, y) for x in sides for y in sides]
    assert min(found) == pytest.approx(0.08938386, abs=1e-7)  # in single precision
    assert max(found) == pytest.approx(0.2806994, abs=1e-7)


def f(x):
    return np.cos(2 * x) + x * np.sin(3 * x) + np.sqrt(x)


@pytest.mark.parametrize("n, error", [(5, 15.974), (10, 16.010), (20, 10.458), (50, 4.474), (100, 2.256)])
def test_steps_come_close_to_the_function(n, error):
    """6.8, l. 6266-6284: f on [2, 10], left heights. A coarse sample finds 10.447 for n = 20."""
    layers = [
        (*layer, phi) for layer, phi in zip(staircase_network(f, 2, 10, n), (heaviside, lambda s: s), strict=True)
    ]
    x = np.sort(np.concatenate([np.linspace(2, 10, 20001)[:-1], np.linspace(2, 10, n + 1)[1:] - 1e-9]))
    gaps = np.abs(network_forward(layers, x[:, None])[:, 0] - f(x))
    assert gaps.max() == pytest.approx(error, abs=1e-3)


@pytest.mark.parametrize(
    "x, right", [(2, 0.2017389451), (2.1, 0.2017389451), (5.5, 2.2796855847), (9.9, -0.7795702661), (1, 0), (11, 0)]
)
def test_the_steps_themselves(x, right):
    (W, b), (V, c) = staircase_network(f, 2, 10, 20)
    assert network_forward([(W, b, heaviside), (V, c, lambda s: s)], np.array([[x]])) == pytest.approx(right, abs=1e-9)


def test_the_function_at_both_ends_and_two_crenels_at_a_break():
    """6.J: what two closed crenels give at 4 is not f(4)."""
    assert f(np.array([2, 10, 4])) == pytest.approx([0.2017389451, -6.3099565189, -0.2917917058], abs=1e-9)
    assert f(2) + f(4) == pytest.approx(-0.0900527606, abs=1e-9)
