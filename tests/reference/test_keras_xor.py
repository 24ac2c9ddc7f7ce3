"""What the laws of the training observe, and the points they give."""

import numpy as np
import pytest

from grader.values import Layer, Model
from reference.bank.ch09_backpropagation.keras_xor import EXERCISE, around_the_corners, observed

RNG = np.random.default_rng(0)
POINTS, TRUTH = around_the_corners(RNG, 0.0, 1.0, 1000)


def network(first, second, scale=3.0):
    """1 where x + y lies between two numbers."""
    hidden = Layer(
        "Dense", {"activation": "tanh"}, (np.array([[20.0, -20], [20, -20]]), 20 * np.array([-first, second]))
    )
    output = Layer("Dense", {"activation": "sigmoid"}, (np.full((2, 1), scale), np.array([-2 * scale / 3])))
    return Model((hidden, output), (None, 2))


def test_the_law_of_the_points_is_the_exclusive_or():
    corners = np.round(POINTS).astype(int)
    assert np.mean((corners[:, 0] != corners[:, 1]) == TRUTH) > 0.99


def test_right_networks_are_told_from_a_line_and_from_a_rough_one():
    assert all(observed(network(0.5, 1.5), 0.0, 1.0, POINTS, TRUTH).values())
    line = observed(network(0.5, 9.0), 0.0, 1.0, POINTS, TRUTH)
    assert line["better than chance"] and not line["better than any line"]
    rough = observed(network(0.12, 1.88), 0.0, 1.0, POINTS, TRUTH)
    assert rough["the four corners are right"] and not rough["nineteen in twenty are right"]


def test_a_network_of_one_input_is_told_from_others():
    one = Model((Layer("Dense", {"activation": "sigmoid"}, (np.ones((1, 1)), np.zeros(1))),), (None, 1))
    assert observed(one, 0.0, 1.0, POINTS, TRUTH) == {"takes two numbers": False}


def test_an_output_that_is_not_a_number_is_not_between_0_and_1():
    seen = observed(network(np.nan, 1.5), 0.0, 1.0, POINTS, TRUTH)
    assert not seen["outputs between 0 and 1"]


@pytest.mark.parametrize("law", EXERCISE.laws, ids=lambda law: law.name)
def test_a_law_gives_points_as_the_statement_describes_them(law):
    class Witness:
        def keras_xor(self, X, z):
            assert X.shape == (600, 2)
            assert set(z.tolist()) == {0, 1}
            high = (X.min() + X.max()) / 2 < X
            assert np.mean((high[:, 0] != high[:, 1]) == z) > 0.98
            raise StopIteration

    with pytest.raises(StopIteration):
        law.check(Witness(), np.random.default_rng(5))
