"""The gradient of the mean squared error against the planes of the book (catalogue, ch. 8), TensorFlow and lstsq."""

import numpy as np

from reference.algorithms.gd_trajectory import gd_trajectory
from reference.algorithms.mse_gradient import mse_gradient
from tests.reference.printed import agrees


def plane(data, delta, n):
    """Descent on the sum of squares, as in the book: N times the gradient of the mean."""
    *inputs, y = np.array(data, dtype=float).T
    X = np.stack(inputs, axis=1)
    return gd_trajectory(lambda P: len(y) * np.append(*mse_gradient(X, y, P[:2], P[2])), np.zeros(3), delta, n)


def test_three_points_have_their_plane():
    """8.I: the limit is (1, 2, 3); the first two points are ours."""
    walk = plane([(0, 0, 3), (1, 0, 4), (0, 1, 5)], 0.2, 200)
    np.testing.assert_allclose(walk[1:3], [[1.6, 2, 4.8], [0.64, 1.28, 2.4]], rtol=1e-12)
    np.testing.assert_allclose(walk[-1], [1, 2, 3], rtol=1e-9)


def test_five_points_have_the_plane_printed():
    """8.I: −1.22, 0.77, 2.33."""
    limit = plane([(1, 0, 0), (0, 1, 5), (2, 1, 1), (1, 2, 0), (2, 2, 3)], 0.01, 2000)[-1]
    assert all(agrees(value, printed) for value, printed in zip(limit, ("-1.22", "0.77", "2.33"), strict=True))


def test_tensorflow_differentiates_its_own_mse_to_the_same_gradient():
    import tensorflow as tf

    rng = np.random.default_rng(0)
    X, y, w, b = (
        rng.normal(size=(6, 4)),
        rng.normal(size=6),
        tf.Variable(rng.normal(size=4)),
        tf.Variable(0.7, dtype=tf.float64),
    )
    with tf.GradientTape() as tape:
        error = tf.keras.losses.MeanSquaredError()(y, tf.linalg.matvec(X, w) + b)
    dw, db = tape.gradient(error, [w, b])
    found = mse_gradient(X, y, w.numpy(), 0.7)
    np.testing.assert_allclose(found[0], dw.numpy(), rtol=1e-6)
    np.testing.assert_allclose(found[1], db.numpy(), rtol=1e-6)


def test_it_vanishes_at_the_solution_of_least_squares():
    rng = np.random.default_rng(1)
    X, y = rng.normal(size=(9, 3)), rng.normal(size=9)
    *w, b = np.linalg.lstsq(np.hstack([X, np.ones((9, 1))]), y, rcond=None)[0]
    np.testing.assert_allclose(np.append(*mse_gradient(X, y, np.array(w), b)), np.zeros(4), atol=1e-14)
