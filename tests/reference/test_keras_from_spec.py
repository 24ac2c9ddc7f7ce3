"""The networks of chapter 6 (catalogue, 6.1 and 6.2), built from their drawings."""

import numpy as np
import pytest

from grader.judging.models import predict
from grader.running.inside.models import model as described
from reference.bank.ch06_keras_first_steps.keras_from_spec import drawn, keras_from_spec

NETWORKS = {
    "relu_net": (1, [("relu", [([1], -1), ([-0.5], 1)]), ("relu", [([1, 1], 0)])]),
    "sigmoid_net": (
        2,
        [("sigmoid", [([1, 2], -1), ([3, -4], 0), ([-5, -6], 1)]), ("sigmoid", [([1, 1, 1], -3)])],
    ),
    "sigmoid_neuron": (2, [("sigmoid", [([1, 2], -1)])]),
    "relu_neuron3": (3, [("relu", [([1, -1, 1], -1)])]),
}


def built(name):
    n_in, layers = NETWORKS[name]
    return keras_from_spec(n_in, [{"activation": a, "neurons": neurons} for a, neurons in layers])


@pytest.mark.parametrize(
    "name, x, printed, decimals",
    [
        ("relu_net", [3], 2.0, 1),  # 6.1
        ("sigmoid_net", [7, -5], 0.123, 3),  # 6.4
        ("sigmoid_neuron", [2, 1], 0.952, 3),  # 6.5, truncated
        ("relu_neuron3", [2, 3, 4], 2.0, 1),  # 6.6
    ],
)
def test_a_network_of_the_book_gives_the_printed_value(name, x, printed, decimals):
    value = float(built(name).predict(np.array([x], dtype=float), verbose=0)[0, 0])
    assert abs(value - printed) < 10**-decimals


@pytest.mark.parametrize(
    "name, points, values",
    [
        ("relu_net", [[-2], [-1], [0], [1], [1.5], [2], [2.5]], [2, 1.5, 1, 0.5, 0.75, 1, 1.5]),
        ("sigmoid_net", [[0, 0], [7, -5]], [0.1824255238, 0.1230318316]),
        ("relu_neuron3", [[0, 0, 0], [1, 1, 1], [4, 2, 1], [1, 4, 2]], [0, 0, 2, 0]),
    ],
)
def test_a_network_of_the_book_has_the_exact_values_of_the_catalogue(name, points, values):
    np.testing.assert_allclose(predict(described(built(name)), points)[:, 0], values, rtol=1e-8)


def test_the_first_network_has_seven_weights():
    assert built("relu_net").count_params() == 7  # 6.3


def test_the_first_layer_keeps_the_printed_arrays():
    W, b = built("relu_net").layers[0].get_weights()  # 6.2
    assert (W.tolist(), b.tolist()) == ([[1, -0.5]], [-1, 1])


@pytest.mark.parametrize("seed", range(4))
def test_a_drawn_network_computes_each_neuron_by_its_formula(seed):
    rng = np.random.default_rng(seed)
    activations = {"relu": lambda z: max(z, 0.0), "tanh": np.tanh, "sigmoid": lambda z: 1 / (1 + np.exp(-z))}
    layers = drawn(rng, 3, ("relu", 4), ("tanh", 2), ("sigmoid", 5))
    x = rng.uniform(-1, 1, size=3)
    values = list(x)
    for layer in layers:
        phi = activations[layer["activation"]]
        values = [phi(sum(a * v for a, v in zip(c, values, strict=True)) + bias) for c, bias in layer["neurons"]]
    got = keras_from_spec(3, layers).predict(x[None, :], verbose=0)[0]
    np.testing.assert_allclose(got, values, rtol=1e-5)
