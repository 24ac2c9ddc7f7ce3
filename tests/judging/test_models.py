"""What we compute from a model's weights is what Keras computes."""

import keras
import numpy as np
import pytest
from keras import layers

from grader.judging.models import UnknownLayerError, predict, weights_count
from grader.running.inside.models import model as described
from grader.values import Layer, Model

ACTIVATIONS = [
    "linear", "relu", "relu6", "leaky_relu", "elu", "selu", "sigmoid", "hard_sigmoid", "silu", "swish", "tanh",
    "softplus", "softsign", "exponential", "softmax", "log_softmax",
]  # fmt: skip

IMAGES = (7, 6, 2)  # h, w, c: all different
CHAINS = {
    "dense": [(5,), layers.Dense(3, "relu"), layers.Dense(2)],
    "dense_without_bias": [(5,), layers.Dense(3, use_bias=False)],
    "dense_on_sequences": [(4, 5), layers.Dense(3, "tanh")],
    "activation_layer": [(5,), layers.Activation("tanh"), layers.Activation("softmax")],
    "softmax_layer": [(4, 5), layers.Softmax(axis=1)],
    "relu_layer": [(5,), layers.ReLU(max_value=0.8, negative_slope=0.1, threshold=0.2)],
    "leaky_relu_layer": [(5,), layers.LeakyReLU(negative_slope=0.3)],
    "flatten": [IMAGES, layers.Flatten()],
    "reshape": [(12,), layers.Reshape((3, -1))],
    "dropout": [(5,), layers.Dropout(0.5), layers.Dense(2)],
    "rescaling": [(5,), layers.Rescaling(0.5, offset=-1)],
    "gelu": [(5,), layers.Dense(3, "gelu")],
    "conv_valid": [IMAGES, layers.Conv2D(4, (3, 2), activation="relu")],
    "conv_same": [IMAGES, layers.Conv2D(4, (3, 2), padding="same")],
    "conv_strided": [IMAGES, layers.Conv2D(4, 3, strides=(2, 3), padding="same", use_bias=False)],
    "conv_dilated": [IMAGES, layers.Conv2D(4, 2, dilation_rate=2, padding="same")],
    "max_pool": [IMAGES, layers.MaxPooling2D((2, 3))],
    "max_pool_same": [IMAGES, layers.MaxPooling2D(3, strides=2, padding="same")],
    "average_pool": [IMAGES, layers.AveragePooling2D(2)],
    "average_pool_same": [IMAGES, layers.AveragePooling2D((3, 2), strides=2, padding="same")],
    "global_average": [IMAGES, layers.GlobalAveragePooling2D()],
    "global_max": [IMAGES, layers.GlobalMaxPooling2D(keepdims=True)],
    "batch_norm": [(5,), layers.BatchNormalization()],
    "batch_norm_bare": [IMAGES, layers.BatchNormalization(scale=False, epsilon=0.1)],
    "layer_norm": [(4, 5), layers.LayerNormalization()],
    "layer_norm_on_two_axes": [(4, 5), layers.LayerNormalization(axis=(1, 2), center=False)],
    "a_convnet": [
        IMAGES, layers.Conv2D(4, 3, padding="same", activation="relu"), layers.MaxPooling2D(), layers.Dropout(0.2),
        layers.Flatten(), layers.Dense(3, "softmax"),
    ],
}  # fmt: skip


def built(input_shape, *chain, seed=0):
    """A model with random weights everywhere: zeros and ones would hide a layer's shift and gain."""
    model = keras.Sequential([keras.Input(input_shape), *(type(c).from_config(c.get_config()) for c in chain)])
    rng = np.random.default_rng(seed)
    signs = [rng.choice([-1, 1], size=w.shape) if w.ndim > 1 else 1 for w in model.get_weights()]
    weights = zip(model.get_weights(), signs, strict=True)
    model.set_weights([rng.uniform(0.2, 1.5, size=w.shape) * sign for w, sign in weights])
    return model


@pytest.mark.parametrize("name", CHAINS)
def test_a_chain_predicts_what_keras_predicts(name):
    model = built(*CHAINS[name])
    X = np.random.default_rng(1).normal(size=(3, *CHAINS[name][0])).astype("float32")
    expected = np.asarray(model(X, training=False))
    got = predict(described(model), X)
    assert got.shape == expected.shape
    np.testing.assert_allclose(got, expected, rtol=2e-5, atol=2e-6)


@pytest.mark.parametrize("name", CHAINS)
def test_weights_are_counted_as_keras_counts_them(name):
    model = built(*CHAINS[name])
    assert weights_count(described(model)) == model.count_params()


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_an_activation_is_that_of_keras(name):
    model = built((4,), layers.Dense(5, name))
    X = np.random.default_rng(2).normal(size=(6, 4)).astype("float32")
    np.testing.assert_allclose(predict(described(model), X), np.asarray(model(X)), rtol=2e-5, atol=2e-6)


def test_an_embedding_looks_up_its_table():
    model = built((3,), layers.Embedding(7, 4))
    X = np.array([[0, 6, 2], [5, 5, 1]])
    np.testing.assert_allclose(predict(described(model), X), np.asarray(model(X)), rtol=1e-6)


def test_a_chain_made_with_the_functional_interface_is_evaluated_too():
    entry = keras.Input((4,))
    model = keras.Model(entry, layers.Dense(2, "sigmoid")(layers.Dense(3, "relu")(entry)))
    X = np.random.default_rng(3).normal(size=(5, 4)).astype("float32")
    np.testing.assert_allclose(predict(described(model), X), np.asarray(model(X)), rtol=2e-5, atol=1e-6)


def test_large_logits_do_not_overflow():
    model = Model((Layer("Softmax", {"axis": -1}, ()),), (None, 2))
    np.testing.assert_array_equal(predict(model, [[1000.0, 1000.0]]), [[0.5, 0.5]])


def test_a_custom_activation_is_what_the_exercise_says_it_is():
    step = Layer("Dense", {"activation": "custom"}, (np.array([[-0.5]]), np.array([1.0])))
    triple = Layer("Dense", {"activation": "linear"}, (np.array([[3.0]]), np.array([0.0])))
    model = Model((step, triple), (None, 1))
    assert predict(model, [[2.0], [2.1]], custom=lambda z: (z >= 0) * 1.0).ravel().tolist() == [3.0, 0.0]
    with pytest.raises(UnknownLayerError, match="an activation custom in a layer Dense"):
        predict(model, [[2.0]])


@pytest.mark.parametrize(
    "layer, sentence",
    [
        (Layer("Lambda", {}, ()), "a layer Lambda cannot"),
        (Layer("Conv2D", {"data_format": "channels_first"}, (np.ones((1, 1, 1, 1)),)), "channels first"),
        (Layer("Conv2D", {"groups": 2}, (np.ones((1, 1, 1, 2)),)), "groups"),
        (Layer("MaxPooling2D", {"pool_size": (9, 9), "strides": (1, 1)}, ()), "larger than its image"),
        (Layer("MaxPooling2D", {"pool_size": (10**6, 10**6), "padding": "same"}, ()), "too large"),
        (Layer("AveragePooling2D", {"pool_size": (2, 2), "strides": (10**9, 1), "padding": "same"}, ()), None),
        (Layer("Conv2D", {"padding": "same", "dilation_rate": (10**9, 10**9)}, (np.ones((2, 2, 1, 1)),)), "too large"),
        (Layer("Embedding", {}, (np.ones((1, 4)),)), "outside its table"),
    ],
)
def test_what_cannot_be_evaluated_is_named(layer, sentence):
    images = np.arange(2 * 3 * 4).reshape(2, 3, 4, 1)
    if sentence is None:
        assert predict(Model((layer,), ()), images).shape == (2, 1, 4, 1)
        return
    with pytest.raises(UnknownLayerError, match=sentence):
        predict(Model((layer,), ()), images)
