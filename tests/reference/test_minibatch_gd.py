"""Mini-batches against the catalogue (ch. 8, T5, "Mini-batches", ours), the two other descents, and Keras."""

import numpy as np
import pytest

from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.local_errors import parabola_gradient
from reference.algorithms.minibatch_gd import minibatch_gd
from reference.algorithms.sgd import sgd
from tests.reference.printed import agrees

x, y, START = (2, 0, 4, 1), (0, 2, 6, 0), np.array([1.0, 1.0])


def grad(P, i):
    return parabola_gradient(P, x[i], y[i])


def in_order(epochs):
    return np.tile(np.arange(4), (epochs, 1))


@pytest.mark.parametrize(
    "K, k, a, b",
    [
        (2, 1, "0.72", "0.88"), (2, 2, "-0.4328", "0.5528"), (2, 3, "-0.580288", "0.508"),
        (2, 4, "-1.25379", "0.325709"), (3, 1, "-0.48", "0.58"), (3, 2, "-0.502", "0.558"),
        (3, 3, "-1.32816", "0.34476"), (3, 4, "-1.328492", "0.344428"),
        (2, 400, "-2.99829024", "1.99498702"), (3, 400, "-2.998235", "1.99508609"),
    ],
)  # fmt: skip
def test_four_points_of_a_parabola(K, k, a, b):
    """8.M: batches of 2, and of 3 with a last batch of 1; 200 epochs."""
    P = minibatch_gd(grad, in_order(200), K, START, 0.01)[k]
    assert agrees(P[0], a)
    assert agrees(P[1], b)


def test_it_lies_between_stochastic_and_classical_descent():
    one, all_ = (minibatch_gd(grad, in_order(5), K, START, 0.01) for K in (1, 4))
    np.testing.assert_allclose(one, sgd(grad, 4, START, 0.01, 20), rtol=1e-12)
    whole = gd_trajectory(lambda P: sum(grad(P, i) for i in range(4)), START, 0.01, 5)
    np.testing.assert_allclose(all_, whole, rtol=1e-12)


def test_keras_walks_the_same_way_with_k_times_the_step():
    import tensorflow as tf

    layer = tf.keras.layers.Dense(1)
    model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
    layer.set_weights([np.ones((1, 1)), np.ones(1)])
    model.compile(optimizer=tf.keras.optimizers.SGD(2 * 0.01), loss="mse")
    X, target = np.array(x, dtype=float)[:, None], np.array(y)[:, None] - np.array(x)[:, None] ** 2.0
    model.fit(X, target, batch_size=2, epochs=2, shuffle=False, verbose=0)
    found = np.concatenate([w.ravel() for w in layer.get_weights()])
    np.testing.assert_allclose(found, minibatch_gd(grad, in_order(2), 2, START, 0.01)[-1], rtol=1e-5)
