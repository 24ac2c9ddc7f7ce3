"""Slopes of the activations against TensorFlow's tape, central differences and the printed values (catalogue 1.15)."""

import numpy as np
import pytest

from reference.algorithms.activation_derivatives import relu_prime, sigmoid_prime, sigmoid_prime_from_output, tanh_prime
from reference.algorithms.activation_functions import relu, sigmoid, tanh

X = np.array([-3.0, -0.7, -1e-3, 1e-3, 0.4, 2.5])


@pytest.mark.parametrize("f, slope", [(sigmoid, sigmoid_prime), (tanh, tanh_prime), (relu, relu_prime)])
def test_they_are_the_slopes_of_short_secants(f, slope):
    h = 1e-5
    np.testing.assert_allclose(slope(X), (f(X + h) - f(X - h)) / (2 * h), atol=1e-9)


def test_tensorflow_has_the_same_slopes_the_kink_included():
    import tensorflow as tf

    x = tf.constant([*X, 0.0], dtype=tf.float64)
    pairs = [(tf.nn.sigmoid, sigmoid_prime), (tf.nn.tanh, tanh_prime), (tf.nn.relu, relu_prime)]
    for theirs, ours in pairs:
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = theirs(x)
        np.testing.assert_allclose(ours(x.numpy()), tape.gradient(y, x).numpy(), rtol=1e-12)


def test_the_slope_of_the_sigmoid_at_0_is_the_printed_one():
    """1.15, l. 1846: σ'(0) = 1/4."""
    assert sigmoid_prime(0.0) == sigmoid_prime_from_output(0.5) == 0.25
