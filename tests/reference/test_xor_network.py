"""The exclusive or: the book's network, Keras, and what the laws let pass."""

import itertools

import numpy as np
import pytest

from grader.running.local import LocalStudent
from reference.algorithms.xor_network import xor_network
from reference.bank.ch05_neural_network.xor_network import the_four_points_give_the_truth_table

POINTS = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])


def table(layers):
    return the_four_points_give_the_truth_table(LocalStudent({"xor_network": lambda: layers}), None)


def test_the_weights_of_the_book_are_right():
    """5.13, L4944-5043: (1, −1, −1), (−1, 1, −1), then (1, 1, −1), bias last."""
    layers = [([[1, -1], [-1, 1]], [-1, -1]), ([[1], [1]], [-1])]
    assert table(layers) == [0, 1, 1, 0]


@pytest.mark.parametrize("x, y", [(0.5, -0.5), (0.25, 1.5), (3, 1), (-2, 5), (0.25, 0.5), (1, 1.75), (-1, -1), (2, 1)])
def test_on_the_plane_it_is_one_where_the_coordinates_differ_by_one_or_more(x, y):
    """5.13: the region |x − y| ≥ 1, boundary included."""
    a = np.array([x, y])
    for W, b in xor_network():
        a = np.heaviside(a @ W + b, 1)
    assert a.tolist() == [float(abs(x - y) >= 1)]


def test_keras_computes_the_same_table():
    import tensorflow as tf

    def heaviside(t):
        return tf.cast(t >= 0, "float32")

    layers = xor_network()
    model = tf.keras.Sequential(
        [tf.keras.Input((2,)), *(tf.keras.layers.Dense(len(b), activation=heaviside) for _, b in layers)]
    )
    model.set_weights([array for layer in layers for array in layer])
    assert model(POINTS.astype("float32")).numpy().ravel().tolist() == [0, 1, 1, 0]


def test_no_single_neuron_of_the_grid_does_it():
    """5.9: the four inequalities contradict each other, whatever the weights."""
    grid = np.arange(-2, 2.25, 0.5)
    assert all(table([([[a], [b]], [c])]) != [0, 1, 1, 0] for a, b, c in itertools.product(grid, repeat=3))


def test_a_bias_for_each_of_the_four_points_is_no_network():
    assert table([(np.zeros((2, 1)), np.array([[-1], [1], [1], [-1]]))]) != [0, 1, 1, 0]
