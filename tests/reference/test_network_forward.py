"""A network against the numbers of the book and against Keras (catalogue, ch. 5)."""

from itertools import pairwise

import numpy as np
import pytest

from reference.algorithms.network_forward import network_forward


def heaviside(s):
    return np.heaviside(s, 1)


def relu(s):
    return np.maximum(s, 0)


@pytest.mark.parametrize("point, hidden, output", [((4, 7), (1, 2), 1), ((3, 2), (4, 0), 1), ((0.1, 0.1), (0.1, 0), 0)])
def test_the_network_with_printed_values(point, hidden, output):
    """5.11, l. 4549-4626: (2, −1), (−3, 2) with ReLU, then (4, 5, −1) with H."""
    first = (np.array([[2, -3], [-1, 2]]), np.zeros(2), relu)
    last = (np.array([[4], [5]]), np.array([-1]), heaviside)
    np.testing.assert_allclose(network_forward([first], np.array([point])), [hidden], atol=1e-15)
    assert network_forward([first, last], np.array([point])).tolist() == [[output]]


@pytest.mark.parametrize("seed", range(3))
def test_keras_computes_the_same(seed):
    import keras

    rng = np.random.default_rng(seed)
    functions = {"relu": relu, "tanh": np.tanh, "sigmoid": lambda s: 1 / (1 + np.exp(-s))}
    names, sizes = rng.permutation(list(functions)), (3, 5, 4, 2)
    layers = [(rng.normal(size=(n, p)), rng.normal(size=p)) for n, p in pairwise(sizes)]
    model = keras.Sequential(
        [keras.Input((3,)), *(keras.layers.Dense(len(b), n) for n, (_, b) in zip(names, layers, strict=True))]
    )
    model.set_weights([array for layer in layers for array in layer])
    X = rng.normal(size=(6, 3))
    ours = network_forward([(W, b, functions[name]) for name, (W, b) in zip(names, layers, strict=True)], X)
    np.testing.assert_allclose(ours, np.asarray(model(X)), rtol=1e-4, atol=1e-6)
