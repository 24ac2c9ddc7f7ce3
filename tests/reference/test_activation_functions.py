"""Four activations against NumPy, SciPy and TensorFlow, and the identities of the book (catalogue 1.14, 1.15)."""

import numpy as np
import pytest
from scipy.special import expit

from reference.algorithms.activation_functions import heaviside, relu, sigmoid, tanh

X = np.concatenate([np.linspace(-20, 20, 401), [-0.0, 1e-300, -1e-300, 1e4, -1e4]])


@pytest.mark.parametrize(
    "ours, theirs",
    [(heaviside, lambda x: np.heaviside(x, 1)), (relu, lambda x: x.clip(0)), (sigmoid, expit), (tanh, np.tanh)],
)
def test_numpy_and_scipy_compute_the_same(ours, theirs):
    np.testing.assert_allclose(ours(X), theirs(X), rtol=1e-14, atol=1e-15)
    assert ours(2.5) == pytest.approx(theirs(np.float64(2.5)))


def test_tensorflow_computes_the_same():
    import tensorflow as tf

    x = tf.constant(X)
    for ours, theirs in [(relu, tf.nn.relu), (sigmoid, tf.nn.sigmoid), (tanh, tf.nn.tanh)]:
        np.testing.assert_allclose(ours(X), theirs(x).numpy(), rtol=1e-13, atol=1e-15)


def test_the_table_of_a_neuron_has_the_printed_values():
    """1.14, l. 1631: H(−1), H(0), H(1) are 0, 1, 1."""
    np.testing.assert_array_equal(heaviside(np.array([-1, 0, 1])), [0, 1, 1])


def test_the_identities_of_the_book_hold():
    """1.15: σ(−x) = 1 − σ(x), th is odd, th(x) = (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ)."""
    x = np.linspace(-5, 5, 41)
    np.testing.assert_allclose(sigmoid(-x), 1 - sigmoid(x), atol=1e-15)
    np.testing.assert_allclose(tanh(-x), -tanh(x), atol=1e-15)
    np.testing.assert_allclose(tanh(x), np.sinh(x) / np.cosh(x), atol=1e-15)
