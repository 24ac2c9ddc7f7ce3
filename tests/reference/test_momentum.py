"""Momentum against the table of the catalogue (ch. 8, "Momentum / Nesterov", ours), a recurrence, and Keras."""

import numpy as np
import pytest

from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.momentum import momentum


def bowl(P):
    return np.array([2 * P[0], 6 * P[1]])


def test_three_steps_in_a_bowl_are_those_of_the_table():
    """8.O: f = a² + 3b², P0 = (2, 1), δ = 0.05, μ = 0.5."""
    walk = momentum(bowl, np.array([2, 1]), 0.05, 0.5, 3)
    np.testing.assert_allclose(walk, [[2, 1], [1.8, 0.7], [1.52, 0.34], [1.228, 0.058]], rtol=1e-12)


def test_without_momentum_it_is_gradient_descent():
    start = np.array([2.0, 1.0])
    np.testing.assert_array_equal(momentum(bowl, start, 0.05, 0, 6), gd_trajectory(bowl, start, 0.05, 6))


@pytest.mark.parametrize("slope", [0.5, 3.0])
def test_on_a_parabola_three_points_in_a_row_obey_one_recurrence(slope):
    """8.O: a_{k+1} = (1 + μ − λδ) a_k − μ a_{k−1} for λa²/2."""
    a = momentum(lambda P: slope * P, np.array([1.7]), 0.1, 0.8, 12)[:, 0]
    np.testing.assert_allclose(a[2:], (1 + 0.8 - slope * 0.1) * a[1:-1] - 0.8 * a[:-2], rtol=1e-9, atol=1e-12)


def test_keras_walks_the_same_way():
    import tensorflow as tf

    P = tf.Variable([0.5, -0.5], dtype=tf.float64)
    optimiser = tf.keras.optimizers.SGD(learning_rate=0.1, momentum=0.7)
    walk = [P.numpy()]
    for _ in range(6):
        with tf.GradientTape() as tape:
            f = P[0] ** 2 - P[1] ** 3 + P[0] * P[1]
        optimiser.apply_gradients([(tape.gradient(f, P), P)])
        walk.append(P.numpy())

    def grad(P):
        return np.array([2 * P[0] + P[1], P[0] - 3 * P[1] ** 2])

    np.testing.assert_allclose(momentum(grad, np.array([0.5, -0.5]), 0.1, 0.7, 6), walk, rtol=1e-6)
