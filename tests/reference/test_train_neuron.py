"""Training one neuron: gradient descent with the gradient of the neuron, and Keras's SGD."""

import numpy as np
import pytest

from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.neuron_gradient import neuron_gradient
from reference.algorithms.train_neuron import train_neuron

RNG = np.random.default_rng(4)
X, Z, P0 = RNG.normal(size=(12, 2)), np.arange(12) % 2, RNG.normal(size=3)


def test_it_is_gradient_descent_with_the_gradient_of_the_neuron():
    points, _ = train_neuron(P0, X, Z, 0.7, 50)
    np.testing.assert_allclose(points, gd_trajectory(lambda P: neuron_gradient(P, X, Z), P0, 0.7, 50), rtol=1e-10)


def test_the_errors_are_those_of_the_weights_beside_them():
    points, errors = train_neuron(P0, X, Z, 0.7, 5)
    theirs = [np.mean((1 / (1 + np.exp(-(X @ P[:2] + P[2]))) - Z) ** 2) for P in points]
    np.testing.assert_allclose(errors, theirs, rtol=1e-12)


def test_keras_walks_the_same_way():
    import keras

    dense = keras.layers.Dense(1, activation="sigmoid")
    model = keras.Sequential([keras.Input(shape=(2,)), dense])
    dense.set_weights([P0[:2, None], P0[2:]])
    model.compile(optimizer=keras.optimizers.SGD(0.7), loss="mse")
    for _ in range(20):
        model.train_on_batch(X, Z[:, None])
    points, _ = train_neuron(P0, X, Z, 0.7, 20)
    assert points[-1] == pytest.approx(np.concatenate([w.ravel() for w in dense.get_weights()]), abs=1e-5)
