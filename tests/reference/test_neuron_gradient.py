"""The gradient of one neuron against TensorFlow, and against the gradient that chapter 7 finds by hand."""

import numpy as np
import pytest

from reference.algorithms.backprop_mlp import backprop_mlp
from reference.algorithms.neuron_gradient import neuron_gradient
from reference.bank.ch07_gradient.sigmoid_neuron_gradient_symbolic import sigmoid_neuron_gradient_symbolic

RNG = np.random.default_rng(9)
X, Z = RNG.normal(size=(11, 2)), np.arange(11) % 2


@pytest.mark.parametrize("P", RNG.normal(size=(4, 3)), ids=range(4))
def test_tensorflow_finds_the_same_gradient(P):
    import tensorflow as tf

    W = tf.Variable(P)
    with tf.GradientTape() as tape:
        s = tf.sigmoid(tf.linalg.matvec(tf.constant(X), W[:2]) + W[2])
        E = tf.reduce_mean((s - Z) ** 2)
    np.testing.assert_allclose(neuron_gradient(P, X, Z), tape.gradient(E, W), rtol=1e-10)


def test_a_network_of_one_layer_has_the_same_gradient():
    P = RNG.normal(size=3)
    ((dW, db),) = backprop_mlp([(P[:2, None], P[2:])], ["sigmoid"], X, Z[:, None])
    np.testing.assert_allclose(neuron_gradient(P, X, Z), [*dW[:, 0], *db], rtol=1e-12)


def test_the_formulas_found_by_hand_give_the_gradient_of_one_example():
    a, b, c = P = RNG.normal(size=3)
    (x, y), z = X[1], Z[1]
    at = {"x": x, "y": y, "z": z, "s": 1 / (1 + np.exp(-(a * x + b * y + c)))}
    formulas = [sigmoid_neuron_gradient_symbolic()[key] for key in ("dE/da", "dE/db", "dE/dc")]
    theirs = [float(f.subs({s: at[s.name] for s in f.free_symbols})) for f in formulas]
    np.testing.assert_allclose(neuron_gradient(P, X[1:2], Z[1:2]), theirs, rtol=1e-12)


def test_nothing_overflows_far_from_the_line():
    P, points = np.array([1e3, 1, 1]), np.array([[1, 0], [-1, 0]])
    with np.errstate(all="raise"):
        assert not neuron_gradient(P, points, np.array([0, 1])).any()
