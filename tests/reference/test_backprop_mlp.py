"""Backpropagation against the numbers of the book (catalogue 9.B, 9.F, 9.H), TensorFlow, and the gradient check."""

from itertools import pairwise

import numpy as np
import pytest

from reference.algorithms.backprop_mlp import activate, activation_slope, backprop_mlp
from reference.algorithms.gradient_check import gradient_check
from tests.reference.printed import BLUE, RED, agrees

POINTS, COLOURS = np.array(BLUE + RED), np.repeat([[0.0], [1.0]], 10, axis=0)

XOR, XOR_TARGETS = np.array([[0.0, 0], [1, 1], [0, 1], [1, 0]]), np.array([[0.0], [0], [1], [1]])


def neuron(P):
    return [(np.array([[P[0]], [P[1]]]), np.array([P[2]]))]


def xor_network(P):
    hidden = np.array([[P[0], P[3]], [P[1], P[4]]]), np.array([P[2], P[5]])
    return [hidden, (np.array([[P[6]], [P[7]]]), np.array([P[8]]))]


def xor_gradient(P):
    (W, b), (V, c) = backprop_mlp(xor_network(P), ["sigmoid"] * 2, XOR, XOR_TARGETS)
    return np.array([W[0, 0], W[1, 0], b[0], W[0, 1], W[1, 1], b[1], V[0, 0], V[1, 0], c[0]])


@pytest.mark.parametrize(
    "steps, printed, full",
    [
        (0, ("-.077", ".192", ".005"), (-0.0774260, 0.1923977, 0.0058988)),
        (1, ("-.072", ".213", ".0069"), (-0.0722979, 0.2136788, 0.0069124)),
        (2, ("-.094", ".188", "-.0062"), (-0.0944720, 0.1889931, -0.0062154)),
        (10, ("-.036", ".061", "-.0305"), (-0.0360543, 0.0616569, -0.0305173)),
        (100, ("-.00037", ".00646", "-.01780"), (-0.0003796, 0.0064628, -0.0178047)),
        (1000, ("-.00034", ".00073", "-.00086"), (-0.0003474, 0.0007362, -0.0008688)),
    ],
)
def test_the_gradients_along_the_training_of_one_neuron_are_those_printed(steps, printed, full):
    """9.F: 20 points, P0 = (0, 1, −2), δ = 1."""
    P = np.array([0.0, 1, -2])
    for _ in range(steps + 1):
        [(W, b)] = backprop_mlp(neuron(P), ["sigmoid"], POINTS, COLOURS)
        g = np.array([W[0, 0], W[1, 0], b[0]])
        P = P - g
    np.testing.assert_allclose(g, full, atol=6e-8)
    assert all(agrees(a, p) for a, p in zip(g, printed, strict=True))


def test_the_gradient_of_the_xor_network_is_the_one_printed():
    """9.H, L10616."""
    printed = (".00349", "-.00303", "-.00832", "-.00696", "-.01350", "-.01047", "-.00324", ".01258", "-.04671")
    g = xor_gradient(np.array([1.0, 2, -3, -3, -2, 1, 1, 1, -1]))
    assert all(agrees(a, p) for a, p in zip(g, printed, strict=True))
    np.testing.assert_allclose(g[[0, 4, 8]], [0.00349826, -0.01350512, -0.04671274], atol=6e-9)


def test_a_thousand_steps_end_at_the_weights_printed():
    """9.H, L10629."""
    printed = ("3.5623", "3.5675", "-5.5344", "-5.3682", "-5.3935", "1.8403", "-6.3234", "-6.3801", "3.1216")
    P = np.array([1.0, 2, -3, -3, -2, 1, 1, 1, -1])
    for _ in range(1000):
        P = P - xor_gradient(P)
    assert all(agrees(a, p) for a, p in zip(P, printed, strict=True))


@pytest.mark.parametrize("sizes", [(2, 1), (2, 3, 1), (3, 4, 2), (2, 4, 3, 2), (3, 2, 5, 4, 2)], ids=str)
def test_tensorflow_finds_the_same_gradient(sizes):
    import tensorflow as tf

    rng = np.random.default_rng(len(sizes))
    weights = [(rng.normal(size=(n, p)), rng.normal(size=p)) for n, p in pairwise(sizes)]
    names = [("relu", "tanh", "sigmoid", "identity")[i % 4] for i in range(len(weights))]
    X, Z = rng.normal(size=(6, sizes[0])), rng.normal(size=(6, sizes[-1]))

    functions = {"relu": tf.nn.relu, "tanh": tf.tanh, "sigmoid": tf.sigmoid, "identity": tf.identity}
    variables = [(tf.Variable(W), tf.Variable(b)) for W, b in weights]
    with tf.GradientTape() as tape:
        A = tf.constant(X)
        for (W, b), name in zip(variables, names, strict=True):
            A = functions[name](A @ W + b)
        E = tf.reduce_mean((A - Z) ** 2)
    theirs = tape.gradient(E, variables)

    for (dW, db), (W, b) in zip(backprop_mlp(weights, names, X, Z), theirs, strict=True):
        np.testing.assert_allclose(dW, W, rtol=1e-10, atol=1e-15)
        np.testing.assert_allclose(db, b, rtol=1e-10, atol=1e-15)


@pytest.mark.parametrize("name", ["identity", "relu", "tanh", "sigmoid"])
def test_the_slope_given_to_students_is_that_of_the_activation_given(name):
    u = np.array([-2.3, -0.4, 0.7, 1.9])
    assert gradient_check(lambda u: activate(name, u).sum(), lambda u: activation_slope(name, u), u, 1e-5) < 1e-8


@pytest.mark.parametrize("name", ["relu", "tanh", "sigmoid"])
def test_no_activation_overflows(name):
    with np.errstate(all="raise"):
        assert np.isfinite(activate(name, np.array([-1000.0, 1000.0]))).all()


def test_relu_has_slope_zero_at_zero():
    assert activation_slope("relu", np.array([0.0])) == 0
