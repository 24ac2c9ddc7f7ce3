"""A Keras model as a chain of layers: kind, the configuration we know, weights. Never a file that Keras would load."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from grader.running.inside.describe import type_name
from grader.values import Layer, Model

KINDS = frozenset(
    """Dense Conv1D Conv2D MaxPooling1D MaxPooling2D AveragePooling1D AveragePooling2D GlobalAveragePooling1D
    GlobalAveragePooling2D GlobalMaxPooling1D GlobalMaxPooling2D Flatten Reshape Activation Softmax ReLU LeakyReLU
    Dropout Normalization BatchNormalization LayerNormalization Embedding ZeroPadding2D UpSampling2D Permute
    Rescaling""".split()
)
SETTINGS = frozenset(
    """units activation use_bias filters kernel_size strides padding data_format dilation_rate groups pool_size
    target_shape rate axis epsilon center scale momentum input_dim output_dim negative_slope max_value threshold
    keepdims size dims offset interpolation mask_zero mean variance invert""".split()
)


def model(keras_model: Any, keep: Callable[[Any], Any] | None = None) -> Model:
    """The chain of layers, without the input, which `input_shape` says; what is no chain is one layer of its own kind.

    `keep` makes what stands for the model itself, which answers where its layers are not known.
    """
    layers = tuple(map(layer, chained(keras_model))) if is_chain(keras_model) else (unknown(keras_model),)
    return Model(layers, input_shape(keras_model), keep and keep(keras_model))


def is_chain(keras_model: Any) -> bool:
    """Whether one input becomes one output, and each layer's output goes to one layer only."""
    import keras

    if type(keras_model) is keras.Sequential:
        return True
    if type(keras_model) is not keras.src.models.functional.Functional:  # a subclass computes what it likes
        return False
    if len(keras_model.inputs) != 1 or len(keras_model.outputs) != 1:
        return False
    used = set(keras_model.operations)
    consumers = [
        [node for node in operation._outbound_nodes if node.operation in used] for operation in keras_model.operations
    ]
    return all(len(nodes) <= 1 for nodes in consumers)


def chained(keras_model: Any) -> Iterator[Any]:
    """The layers in order, inner chains unrolled."""
    import keras

    for inner in keras_model.layers:
        if type(inner) is keras.Sequential:
            yield from chained(inner)
        elif type(inner).__name__ != "InputLayer":
            yield inner


def layer(keras_layer: Any) -> Layer:
    kind = type(keras_layer).__name__
    if kind not in KINDS or not type(keras_layer).__module__.startswith("keras."):
        return unknown(keras_layer)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Keras would rather not write down a student's own function; nor do we
        written = keras_layer.get_config()
    settings = {key: plain(key, value) for key, value in written.items() if key in SETTINGS}
    return Layer(kind, settings, weights(keras_layer))


def unknown(keras_layer: Any) -> Layer:
    """A layer, or a whole model, of which only the weights are known."""
    of_keras = type(keras_layer).__module__.startswith("keras.")
    return Layer(type(keras_layer).__name__ if of_keras else type_name(keras_layer), {}, weights(keras_layer))


def weights(keras_layer: Any) -> tuple[np.ndarray, ...]:
    return tuple(np.asarray(w, dtype=float) for w in keras_layer.get_weights())


def plain(key: str, value: Any) -> Any:
    """A setting as numbers and words; a function of the student's own is only "custom"."""
    if key == "activation" and not isinstance(value, str):
        return "linear" if value is None else "custom"
    if isinstance(value, (list, tuple)):
        return tuple(plain("", item) for item in value)
    return value if value is None or type(value) in (bool, int, float, str) else str(type(value).__name__)


def input_shape(keras_model: Any) -> tuple[int | None, ...]:
    """The shape of a batch of inputs, None where any number does; () if the model has never been built."""
    try:
        shape = keras_model.input_shape
    except (AttributeError, ValueError):
        return ()
    return tuple(side if side is None else int(side) for side in shape)
