"""What we compute from a model's weights is what Keras computes."""

from time import process_time

import keras
import numpy as np
import pytest
from keras import layers

from grader.judging.models import UnknownLayerError, predict, weights_count
from grader.running.inside.models import model as described
from grader.values import Layer, Model
from grader.words.verdict import Verdict

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
    assert refused(model, [[2.0]]) == {"bound": "activation", "layer": "Dense", "name": "custom"}


@pytest.mark.parametrize(
    "layer, bound",
    [
        (Layer("Lambda", {}, ()), "layer"),
        (Layer("Conv2D", {"data_format": "channels_first"}, (np.ones((1, 1, 1, 1)),)), "setting"),
        (Layer("Conv2D", {"groups": 2}, (np.ones((1, 1, 1, 2)),)), "setting"),
        (Layer("MaxPooling2D", {"pool_size": (9, 9), "strides": (1, 1)}, ()), "setting"),
        (Layer("MaxPooling2D", {"pool_size": (10**6, 10**6), "padding": "same"}, ()), "heavy"),
        (Layer("Conv2D", {"padding": "same", "dilation_rate": (10**9, 10**9)}, (np.ones((2, 2, 1, 1)),)), "heavy"),
        (Layer("Embedding", {}, (np.ones((1, 4)),)), "setting"),
        (Layer("Normalization", {"axis": (1,)}, (np.zeros(3), np.ones(3))), "setting"),
    ],
)
def test_what_cannot_be_evaluated_is_named_and_is_no_mistake(layer, bound):
    images = np.arange(2 * 3 * 4).reshape(2, 3, 4, 1)
    assert refused(Model((layer,), ()), images) == {"bound": bound, "layer": layer.kind}


def refused(model, inputs):
    """The facts with which a model is refused."""
    with pytest.raises(UnknownLayerError) as unknown:
        predict(model, inputs)
    assert unknown.value.verdict is Verdict.UNUSABLE
    assert not isinstance(unknown.value, ValueError), "a law would take it for a student's mistake"
    return unknown.value.facts


def test_a_pooling_with_one_window_is_evaluated():
    layer = Layer("AveragePooling2D", {"pool_size": (2, 2), "strides": (10**9, 1), "padding": "same"}, ())
    assert predict(Model((layer,), ()), np.arange(24).reshape(2, 3, 4, 1)).shape == (2, 1, 4, 1)


WIDE = [Layer("Dense", {}, (np.ones((1, 2**10)),)), Layer("Embedding", {}, (np.ones((2, 2**10)),))]


@pytest.mark.parametrize("wide", WIDE)
def test_a_model_that_is_heavy_is_refused_before_it_is_evaluated(wide):
    """One that held a judge for minutes: each layer is small enough, all of them are not."""
    square = Layer("Dense", {}, (np.zeros((2**10, 2**10)),))
    start = process_time()
    assert refused(Model((wide, *[square] * 400), (None, 1)), np.ones((2000, 1)))["bound"] == "heavy"
    assert process_time() - start < 10


def test_an_adapted_normalisation_is_evaluated():
    scale = layers.Normalization()
    X = np.random.default_rng(4).normal(3, 2, size=(50, 3)).astype("float32")
    scale.adapt(X)
    for chain in ([scale], [layers.Normalization(mean=[1.0, 2.0, 3.0], variance=[1.0, 4.0, 0.0])]):
        model = keras.Sequential([keras.Input((3,)), *chain])
        np.testing.assert_allclose(predict(described(model), X), np.asarray(model(X)), rtol=2e-5, atol=2e-5)


class Net(keras.Model):
    """A model that computes what it likes, whatever its layers are."""

    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(3)

    def call(self, x):
        return self.hidden(x) ** 2 + 1


def branching():
    entry = keras.Input((4,))
    return keras.Model(entry, layers.Add()([layers.Dense(4)(entry), entry]))


@pytest.mark.parametrize("make", [Net, branching, lambda: built((4,), layers.Dense(2), layers.UnitNormalization())])
def test_a_model_that_we_do_not_know_answers_itself(make):
    model, X = make(), np.random.default_rng(5).normal(size=(6, 4)).astype("float32")
    expected = np.asarray(model(X))
    answering = described(model, lambda kept: lambda inputs: np.asarray(kept(inputs)))
    np.testing.assert_allclose(predict(answering, X), expected, rtol=1e-6)
    assert weights_count(described(model)) == model.count_params()
    assert refused(described(model), X)["bound"] == "layer"


def test_a_model_that_we_know_is_not_asked_itself():
    def nobody(inputs):
        raise AssertionError("asked")

    assert predict(Model((Layer("ReLU", {}, ()),), (None, 1), nobody), [[-1.0], [2.0]]).ravel().tolist() == [0, 2]
