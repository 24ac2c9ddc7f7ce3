"""The training on the exclusive or against backpropagation of whole layers, and the plateau of the book's run."""

from itertools import pairwise

import numpy as np
import pytest

from reference.algorithms.backprop_mlp import backprop_mlp
from reference.algorithms.train_xor import train_xor

BOOK = np.array([1, 2, -3, -3, -2, 1, 1, 1, -1])
X, Z = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0.0], [1], [1], [0]])


def layers(P):
    """The nine weights as Keras keeps them: a kernel has a column for each neuron."""
    M = np.reshape(P[:6], (2, 3))
    return [(M[:, :2].T, M[:, 2]), (P[6:8, None], P[8:])]


def test_every_step_is_that_of_backpropagation_by_layers():
    points, _ = train_xor(np.random.default_rng(3).normal(size=9), 0.8, 30)
    for P, Q in pairwise(points):
        (dW, db), (dV, dc) = backprop_mlp(layers(P), ["sigmoid", "sigmoid"], X, Z)
        gradient = [dW[0, 0], dW[1, 0], db[0], dW[0, 1], dW[1, 1], db[1], *dV[:, 0], *dc]
        np.testing.assert_allclose(P - Q, 0.8 * np.array(gradient), rtol=1e-9, atol=1e-15)


def test_the_error_of_the_book_s_run_never_grows():
    """9.H: E(P_100) = 0.24990, E(P_500) = 0.11895, E(P_1000) = 0.00976."""
    _, errors = train_xor(BOOK, 1.0, 1000)
    np.testing.assert_allclose(
        errors[[100, 500, 1000]], [0.24989749170816222, 0.11895411787363268, 0.00976216050924231], rtol=1e-9
    )
    assert np.all(np.diff(errors) < 0)


def test_from_half_these_weights_the_error_rests_on_a_plateau():
    _, errors = train_xor(BOOK / 2, 1.0, 3000)
    assert np.ptp(errors[100:1001]) < 0.002
    assert errors[3000] < 0.02


def test_weights_of_zero_never_move():
    points, errors = train_xor(np.zeros(9), 1.0, 10)
    assert not points.any()
    assert errors == pytest.approx(0.25)
