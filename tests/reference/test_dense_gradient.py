"""The gradient of an output against automatic differentiation, and against the error gradient of chapter 9."""

from itertools import pairwise

import numpy as np
import pytest

from reference.algorithms.backprop_mlp import backprop_mlp
from reference.algorithms.dense_gradient import dense_gradient


def drawn(sizes):
    rng = np.random.default_rng(len(sizes))
    weights = [(rng.normal(size=(n, p)), rng.normal(size=p)) for n, p in pairwise(sizes)]
    return weights, [("relu", "tanh", "sigmoid")[i % 3] for i in range(len(weights))], rng.normal(size=sizes[0])


NETWORKS = pytest.mark.parametrize("sizes", [(2, 1), (3, 4, 1), (2, 5, 3, 4, 1)], ids=str)


@NETWORKS
def test_tensorflow_finds_the_same_gradient(sizes):
    import tensorflow as tf

    weights, names, x = drawn(sizes)
    functions = {"relu": tf.nn.relu, "tanh": tf.tanh, "sigmoid": tf.sigmoid}
    variables = [(tf.Variable(W), tf.Variable(b)) for W, b in weights]
    with tf.GradientTape() as tape:
        a = tf.constant(x[None])
        for (W, b), name in zip(variables, names, strict=True):
            a = functions[name](a @ W + b)
    for ours, theirs in zip(dense_gradient(weights, names, x), tape.gradient(a, variables), strict=True):
        for one, other in zip(ours, theirs, strict=True):
            np.testing.assert_allclose(one, other, rtol=1e-10, atol=1e-15)


@NETWORKS
def test_the_error_of_one_example_has_twice_the_gap_times_it(sizes):
    """7.N: E = (F − z)² has the gradient 2 (F − z) ∇F; with z = F − 1/2 they are the same."""
    weights, names, x = drawn(sizes)
    F = x
    for (W, b), name in zip(weights, names, strict=True):
        u = F @ W + b
        F = {"relu": np.maximum(u, 0), "tanh": np.tanh(u), "sigmoid": 1 / (1 + np.exp(-u))}[name]
    errors = backprop_mlp(weights, names, x[None], F[None] - 0.5)
    for ours, theirs in zip(dense_gradient(weights, names, x), errors, strict=True):
        for one, other in zip(ours, theirs, strict=True):
            np.testing.assert_allclose(one, other, rtol=1e-10, atol=1e-15)
