"""Neurons set one by one: the networks of the book, and Keras's own arrays (catalogue, 6.1 and 6.2)."""

from itertools import pairwise

import numpy as np
import pytest

from reference.algorithms.set_neuron import set_neuron


def zeros(*sizes):
    return [(np.zeros((n, p)), np.zeros(p)) for n, p in pairwise(sizes)]


def test_the_first_network_of_the_book_has_the_printed_arrays():
    """6.2, l. 5986: set from its drawing, one neuron at a time."""
    layers = zeros(1, 2, 1)
    for layer, rank, coefficients, bias in [(0, 0, 1, -1), (0, 1, -0.5, 1), (1, 0, [1, 1], 0)]:
        layers = set_neuron(layers, layer, rank, coefficients, bias)
    (W, b), (V, c) = layers
    assert (W.tolist(), b.tolist()) == ([[1, -0.5]], [-1, 1])
    assert (V.tolist(), c.tolist()) == ([[1], [1]], [0])


def test_keras_takes_the_arrays_and_computes_each_neuron_by_its_formula():
    import keras

    neurons = [([1, 2], -1), ([3, -4], 0), ([-5, -6], 1)]  # 6.D, l. 6099
    layers = zeros(2, 3)
    for rank, (coefficients, bias) in enumerate(neurons):
        layers = set_neuron(layers, 0, rank, coefficients, bias)
    dense = keras.layers.Dense(3)
    dense.build((None, 2))
    dense.set_weights(list(layers[0]))
    sums = [[a * 7 - b * 5 + c for (a, b), c in neurons]]
    assert np.asarray(dense(np.array([[7.0, -5.0]]))).tolist() == sums == [[-4, 41, -4]]


def test_what_was_given_stays_as_it_was():
    layers = zeros(2, 2)
    set_neuron(layers, 0, 1, [1, 2], 3)
    assert not any(array.any() for pair in layers for array in pair)


@pytest.mark.parametrize("coefficients", [1, [1], [1, 2, 3], []])
def test_another_number_of_coefficients_is_refused(coefficients):
    with pytest.raises(ValueError, match="one coefficient for each"):
        set_neuron(zeros(2, 2), 0, 1, coefficients, 3)
