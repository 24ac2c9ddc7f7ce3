"""Stochastic descent against the numbers of the book (catalogue, ch. 8, T5), classical descent, and Keras."""

import numpy as np
import pytest

from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.local_errors import parabola_gradient
from reference.algorithms.sgd import sgd
from tests.reference.printed import agrees

x, y = (2, 0, 4, 1), (0, 2, 6, 0)


def grad(P, i):
    return parabola_gradient(P, x[i], y[i])


@pytest.mark.parametrize(
    "k, a, b", [(1, "0.72", "0.86"), (3, "-0.38", "0.60"), (8, "-1.22", "0.36"), (800, "-2.9984", "1.9954")]
)
def test_four_points_of_a_parabola_give_the_steps_printed(k, a, b):
    """8.K, T5: from (1, 1) with δ = 0.01."""
    P = sgd(grad, 4, np.array([1, 1]), 0.01, 800)[k]
    assert agrees(P[0], a)
    assert agrees(P[1], b)


def test_with_one_datum_it_is_gradient_descent():
    start = np.array([1.0, 1.0])
    np.testing.assert_array_equal(sgd(grad, 1, start, 0.01, 5), gd_trajectory(lambda P: grad(P, 0), start, 0.01, 5))


def test_keras_walks_the_same_way_with_batches_of_one():
    """The leading term x² is moved to the target."""
    import tensorflow as tf

    layer = tf.keras.layers.Dense(1)
    model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
    layer.set_weights([np.ones((1, 1)), np.ones(1)])
    model.compile(optimizer=tf.keras.optimizers.SGD(0.01), loss="mse")
    X, target = np.array(x, dtype=float)[:, None], np.array(y)[:, None] - np.array(x)[:, None] ** 2.0
    model.fit(X, target, batch_size=1, epochs=2, shuffle=False, verbose=0)
    found = np.concatenate([w.ravel() for w in layer.get_weights()])
    np.testing.assert_allclose(found, sgd(grad, 4, np.array([1, 1]), 0.01, 8)[-1], rtol=1e-5)
