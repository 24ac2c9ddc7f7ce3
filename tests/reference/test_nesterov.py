"""Nesterov's method against the table of the catalogue (ch. 8, "Nesterov", ours), a recurrence, and Keras."""

import numpy as np
import pytest

from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.nesterov import nesterov


def bowl(P):
    return np.array([2 * P[0], 6 * P[1]])


def test_three_steps_in_a_bowl_are_those_of_the_table():
    """8.P: f = a² + 3b², P0 = (2, 1), δ = 0.05, μ = 0.5."""
    walk = nesterov(bowl, np.array([2, 1]), 0.05, 0.5, 3)
    np.testing.assert_allclose(walk, [[2, 1], [1.8, 0.7], [1.53, 0.385], [1.2555, 0.15925]], rtol=1e-12)


def test_without_momentum_it_is_gradient_descent():
    start = np.array([2.0, 1.0])
    np.testing.assert_array_equal(nesterov(bowl, start, 0.05, 0, 6), gd_trajectory(bowl, start, 0.05, 6))


@pytest.mark.parametrize("slope", [0.5, 3.0])
def test_on_a_parabola_three_points_in_a_row_obey_one_recurrence(slope):
    """8.P: a_{k+1} = (1 − λδ) ((1 + μ) a_k − μ a_{k−1}) for λa²/2."""
    a = nesterov(lambda P: slope * P, np.array([1.7]), 0.1, 0.8, 12)[:, 0]
    np.testing.assert_allclose(a[2:], (1 - 0.1 * slope) * (1.8 * a[1:-1] - 0.8 * a[:-2]), rtol=1e-9, atol=1e-12)


def test_keras_keeps_the_points_ahead():
    import tensorflow as tf

    def grad(P):
        return np.array([2 * P[0] + P[1], P[0] - 3 * P[1] ** 2])

    P = tf.Variable([0.5, -0.5], dtype=tf.float64)
    optimiser = tf.keras.optimizers.SGD(learning_rate=0.1, momentum=0.7, nesterov=True)
    walk = []
    for _ in range(6):
        optimiser.apply_gradients([(tf.constant(grad(P.numpy())), P)])
        walk.append(P.numpy())
    points = nesterov(grad, np.array([0.5, -0.5]), 0.1, 0.7, 6)
    np.testing.assert_allclose(points[1:] + 0.7 * np.diff(points, axis=0), walk, rtol=1e-6)
