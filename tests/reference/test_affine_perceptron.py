"""One neuron against the numbers of the book, NumPy's own Heaviside and a Keras layer (catalogue, ch. 5)."""

import numpy as np
import pytest

from reference.algorithms.affine_perceptron import affine_perceptron
from tests.reference.printed import agrees


def heaviside(s):
    return np.heaviside(s, 1)


def sigmoid(s):
    return 1 / (1 + np.exp(-s))


@pytest.mark.parametrize("point, value", [((4, -1), 1), ((-3, 1), 0), ((6, -4), 1)])
def test_the_first_neuron_of_the_book_answers_as_printed(point, value):
    """5.1, l. 3874: coefficients 2 and 3, no bias; at (6, −4) the sum is 0."""
    assert affine_perceptron(np.array([2, 3]), 0, np.array([point]), heaviside) == [value]


@pytest.mark.parametrize("height, weight, printed", [(1.77, 75, "0.17"), (1.67, 64, "0.72")])
def test_the_sigmoid_neuron_of_heights_and_weights_answers_as_printed(height, weight, printed):
    """5.4, l. 4181-4185."""
    (value,) = affine_perceptron(np.array([85, -1]), -77, np.array([[height, weight]]), sigmoid)
    assert agrees(value, printed)


def test_a_dense_layer_of_one_unit_computes_the_same():
    import keras

    rng = np.random.default_rng(0)
    a, a0, X = rng.normal(size=4), rng.normal(), rng.normal(size=(6, 4))
    dense = keras.layers.Dense(1, activation="sigmoid")
    dense.build((None, 4))
    dense.set_weights([a[:, None], np.array([a0])])
    np.testing.assert_allclose(affine_perceptron(a, a0, X, sigmoid), np.asarray(dense(X))[:, 0], rtol=1e-5)
