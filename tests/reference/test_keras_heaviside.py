"""Heaviside in Keras: the neuron of the book, NumPy's own step, and a whole network (catalogue, 6.1 and 6.2)."""

import numpy as np
import pytest

from grader.running.local import LocalStudent
from grader.words.verdict import Stopped, Verdict
from reference.bank.ch06_keras_first_steps.keras_heaviside import (
    heaviside_layer,
    layer,
    step_activation,
    weights,
    with_numpy,
)


@pytest.mark.parametrize("x, value", [(2, 1), (2.0001, 0), (-5, 1), (3, 0)])
def test_the_step_neuron_of_the_book_is_one_up_to_two(x, value):
    """6.I, l. 6235-6248: coefficient −1/2, bias 1."""
    assert heaviside_layer(np.array([[-0.5]]), np.array([1.0]), np.array([[x]], dtype=float)).tolist() == [[value]]


@pytest.mark.parametrize("kind", ["float32", "float64"])
def test_numpy_has_the_same_step(kind):
    x = np.array([[-1, -0.0, 0], [1e-30, 2, -3]], dtype=kind)
    answer = np.asarray(step_activation(x))
    assert answer.dtype == kind
    np.testing.assert_array_equal(answer, np.heaviside(x, 1))


@pytest.mark.parametrize("seed", range(3))
def test_numpy_computes_the_same_layer(seed):
    rng = np.random.default_rng(seed)
    W, b = weights(rng, 3, 5)
    X = rng.integers(-4, 5, size=(20, 3)).astype(float)
    np.testing.assert_array_equal(heaviside_layer(W, b, X), np.heaviside(X @ W + b, 1))


def test_a_numpy_function_in_a_keras_model_raises_and_is_not_taken_for_an_empty_body():
    student = LocalStudent({"heaviside_layer": layer(with_numpy)})
    with pytest.raises(Stopped) as stopped:
        student.heaviside_layer(np.ones((2, 3)), np.ones(3), np.ones((4, 2)))
    assert stopped.value.verdict is Verdict.RAISED
