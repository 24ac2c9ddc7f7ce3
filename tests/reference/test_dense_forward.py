"""A Dense layer by hand against the numbers of the book and against Keras (catalogue, 6.1 and 6.2)."""

import numpy as np
import pytest

from reference.algorithms.dense_forward import dense_forward
from tests.reference.printed import agrees


def network(X, *layers):
    for W, b, activation in layers:
        X = dense_forward(X, np.array(W), np.array(b), activation)
    return X


RELU_NET = (([[1, -0.5]], [-1, 1], "relu"), ([[1], [1]], [0], "relu"))
SIGMOID_NET = (([[1, 3, -5], [2, -4, -6]], [-1, 0, 1], "sigmoid"), ([[1], [1], [1]], [-3], "sigmoid"))


@pytest.mark.parametrize(
    "layers, x, printed",
    [
        (RELU_NET[:1], [3], ["2", "0"]),  # 6.1
        (RELU_NET, [3], ["2.0"]),  # 6.1
        (SIGMOID_NET, [7, -5], ["0.123"]),  # 6.4
        ((([[1], [2]], [-1], "sigmoid"),), [2, 1], ["0.952"]),  # 6.5
        ((([[1], [-1], [1]], [-1], "relu"),), [2, 3, 4], ["2"]),  # 6.6
    ],
)
def test_the_networks_of_the_book_answer_as_printed(layers, x, printed):
    values = network(np.array([x]), *layers)
    assert values.shape == (1, len(printed))
    assert all(agrees(value, figure) for value, figure in zip(values[0], printed, strict=True))


@pytest.mark.parametrize("activation", ["linear", "relu", "tanh", "sigmoid"])
def test_keras_computes_the_same(activation):
    import keras

    rng = np.random.default_rng(0)
    X, W, b = rng.normal(size=(6, 4)), rng.normal(size=(4, 3)), rng.normal(size=3)
    dense = keras.layers.Dense(3, activation=activation)
    dense.build((None, 4))
    dense.set_weights([W, b])
    np.testing.assert_allclose(dense_forward(X, W, b, activation), np.asarray(dense(X)), rtol=1e-4, atol=1e-6)
