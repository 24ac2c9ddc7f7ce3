"""A line fitted by descent against the numbers of the book (catalogue, ch. 8, T3), NumPy and Keras."""

import numpy as np
import pytest

from reference.algorithms.fit_line_gd import fit_line_gd
from tests.reference.printed import agrees

x, y = np.array([0, 2, 6]), np.array([3, 4, 6])  # the three points of T3


@pytest.mark.parametrize(
    "k, a, b", [(1, "1.44", "1.4"), (2, "0.44", "1.29"), (5, "0.90", "1.64"), (100, "0.501", "2.99")]
)
def test_three_points_give_the_lines_printed(k, a, b):
    """8.G, T3: from (0, 1) with δ = 0.02."""
    line = fit_line_gd(x, y, np.array([0, 1]), 0.02, 100)[k]
    assert agrees(line[0], a)
    assert agrees(line[1], b)


def test_the_limit_is_the_least_squares_line():
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=9), rng.normal(size=9)
    np.testing.assert_allclose(fit_line_gd(x, y, np.zeros(2), 0.04, 800)[-1], np.polyfit(x, y, 1), rtol=1e-9)


def test_keras_walks_the_same_way_with_n_times_the_step():
    import tensorflow as tf

    layer = tf.keras.layers.Dense(1)
    model = tf.keras.Sequential([tf.keras.Input((1,)), layer])
    layer.set_weights([np.zeros((1, 1)), np.ones(1)])
    model.compile(optimizer=tf.keras.optimizers.SGD(3 * 0.02), loss="mse")
    model.fit(x[:, None].astype(float), y[:, None].astype(float), batch_size=3, epochs=4, shuffle=False, verbose=0)
    found = np.concatenate([w.ravel() for w in layer.get_weights()])
    np.testing.assert_allclose(found, fit_line_gd(x, y, np.array([0, 1]), 0.02, 4)[-1], rtol=1e-5)
