"""Or, and, not: Python's own answers, the weights of the book, and how few neurons there are (catalogue, ch. 5)."""

from itertools import product

import numpy as np
import pytest

from reference.algorithms.affine_perceptron import affine_perceptron
from reference.algorithms.find_perceptron import and_neuron, not_neuron, or_neuron
from reference.bank.ch05_neural_network.find_perceptron import table


def answers(neuron, n):
    X = np.array(list(product([0, 1], repeat=n)))
    return affine_perceptron(*neuron, X, lambda s: np.heaviside(s, 1)).tolist()


@pytest.mark.parametrize("n", range(1, 9))
def test_they_answer_as_any_and_all_do(n):
    points = list(product([0, 1], repeat=n))
    assert answers(or_neuron(n), n) == [any(point) for point in points]
    assert answers(and_neuron(n), n) == [all(point) for point in points]


def test_the_not_turns_its_input_over():
    assert answers(not_neuron(), 1) == [1, 0]


@pytest.mark.parametrize(
    "neuron, n, right",
    [
        (([1, 1], -1), 2, [0, 1, 1, 1]),  # 5.7, l. 4245-4268
        (([1, 1], -2), 2, [0, 0, 0, 1]),  # l. 4290
        (([1, 1], -1.5), 2, [0, 0, 0, 1]),  # l. 4312
        (([1, 1, 1], -1), 3, [0, 1, 1, 1, 1, 1, 1, 1]),  # l. 4427
        (([-2], 1), 1, [1, 0]),  # 5.8, l. 5166
    ],
)
def test_the_laws_read_the_weights_of_the_book_as_it_does(neuron, n, right):
    assert table(neuron, n) == right


@pytest.mark.parametrize("neuron", [[1, 1, -1], ([1], -1), ([1, 1], [-1, 0, 0, 0]), None, ("ab", 1), ([[1, 1]], -1)])
def test_what_is_no_neuron_has_no_table(neuron):
    assert table(neuron, 2) == []
