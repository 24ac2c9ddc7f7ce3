"""What a Keras model answers, computed by us from its layers and weights: no framework, and no file of a student's.

    predict(model, X)     X has a row for each example, and so has the answer
    weights_count(model)  what Keras calls count_params

Layers act as at inference: dropout does nothing, a batch normalisation uses its moving statistics. Images are
channels last. What came from a worker may be forged, so sizes are looked at before anything is allocated.

A model with a layer that we do not know, or too heavy for us, is asked where it lives: on inputs that it has not seen,
but by code of the student's own. What such an answer is worth is said in docs/design.md, and on the mark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import prod
from typing import Any

import numpy as np
from numpy import ndarray

from grader.values import Layer, Model
from grader.words.numbers import as_numbers
from grader.words.verdict import Stopped, Verdict

NUMBERS = 2**25  # in one array
EFFORT = 2**34  # products in a whole prediction: a few seconds
ENTRY = 2**5  # products that the rest of a layer takes as long as, for each entry
SLOW = {"gelu": 2**10}  # the same for an activation that is computed entry by entry
OFFSETS = 2**12  # in one window

Function = Callable[[ndarray], ndarray]


class UnknownLayerError(Stopped):
    """What cannot be evaluated here: a layer, a setting of one, an activation, or a model that is too large.

    This is no mistake of the student's, so that no law may take it for one.
    """

    def __init__(self, bound: str, layer: str, **facts: Any) -> None:
        super().__init__(Verdict.UNUSABLE, bound=bound, layer=layer, **facts)


def predict(model: Model, inputs: Any, custom: Function | None = None) -> ndarray:
    """The outputs of a model for the rows of the inputs, in double precision.

    `custom` is what an activation function of the student's own is taken to be, where the exercise asks for one.

    >>> dense = Layer("Dense", {"units": 1, "activation": "relu"}, (np.array([[1.0], [-2.0]]), np.array([0.5])))
    >>> predict(Model((dense,), (None, 2)), [[3.0, 1.0], [0.0, 1.0]])
    array([[1.5],
           [0. ]])
    """
    a = np.asarray(inputs, dtype=float)
    try:
        return evaluated(model, a, custom)
    except UnknownLayerError as unknown:
        if model.answers is None:
            raise
        answer = as_numbers(model.answers(a.astype(np.float32)))
        if answer is None:
            raise unknown from None
        return answer.astype(float)


def evaluated(model: Model, a: ndarray, custom: Function | None) -> ndarray:
    """The outputs, by our own arithmetic."""
    effort = 0
    with np.errstate(all="ignore"):
        for layer in model.layers:
            if layer.kind not in LAYERS:
                raise UnknownLayerError("layer", layer.kind)
            effort += products(layer, a)
            if effort > EFFORT:
                raise UnknownLayerError("heavy", layer.kind)
            a = LAYERS[layer.kind](layer, a)
            a = activation(layer, custom)(a)
    return a


def products(layer: Layer, a: ndarray) -> int:
    """How many products a layer takes, or what takes as long; at most, for one that only looks its weights up."""
    last = a.shape[-1] if a.ndim and a.shape[-1] else 1
    entries = a.size + a.size // last * max((w.shape[-1] for w in layer.weights if w.ndim), default=0)
    window = prod(pair(layer.config.get("pool_size") or 1))
    slow = SLOW.get(str(layer.config.get("activation")), ENTRY)
    return a.size // last * sum(int(w.size) for w in layer.weights) + entries * (slow + window)


def weights_count(model: Model) -> int:
    """How many numbers the weights of a model are, those that training leaves alone included.

    >>> weights_count(Model((Layer("Dense", {}, (np.ones((2, 3)), np.ones(3))),), (None, 2)))
    9
    """
    return sum(int(w.size) for layer in model.layers for w in layer.weights)


# activations


def softmax(z: ndarray, axis: int | tuple[int, ...] = -1) -> ndarray:
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return np.asarray(e / e.sum(axis=axis, keepdims=True))


def sigmoid(z: ndarray) -> ndarray:
    return np.asarray(0.5 * (1 + np.tanh(z / 2)))


def erf(x: ndarray) -> ndarray:
    """The error function, entry by entry."""
    from math import erf as one

    return np.array([one(v) for v in x.ravel()]).reshape(x.shape)


ACTIVATIONS: dict[str, Function] = {
    "linear": lambda z: z,
    "relu": lambda z: np.maximum(z, 0),
    "relu6": lambda z: np.clip(z, 0, 6),
    "leaky_relu": lambda z: np.where(z < 0, 0.2 * z, z),
    "elu": lambda z: np.where(z < 0, np.expm1(np.minimum(z, 0)), z),
    "selu": lambda z: 1.0507009873554805 * np.where(z < 0, 1.6732632423543772 * np.expm1(np.minimum(z, 0)), z),
    "gelu": lambda z: z * (1 + erf(z / np.sqrt(2))) / 2,
    "sigmoid": sigmoid,
    "hard_sigmoid": lambda z: np.clip(z / 6 + 0.5, 0, 1),
    "silu": lambda z: z * sigmoid(z),
    "swish": lambda z: z * sigmoid(z),
    "tanh": np.tanh,
    "softplus": lambda z: np.logaddexp(0, z),
    "softsign": lambda z: z / (1 + np.abs(z)),
    "exponential": np.exp,
    "softmax": softmax,
    "log_softmax": lambda z: np.log(softmax(z)),
}


def activation(layer: Layer, custom: Function | None) -> Function:
    """What a layer does to its outputs at the end."""
    name = layer.config.get("activation") or "linear"
    if name == "custom" and custom is not None:
        return custom
    if name not in ACTIVATIONS:
        raise UnknownLayerError("activation", layer.kind, name=str(name))
    return ACTIVATIONS[name]


# layers; a shape such as (n, h, w, c) is that of n examples


def unchanged(layer: Layer, a: ndarray) -> ndarray:
    return a


def dense(layer: Layer, a: ndarray) -> ndarray:
    kernel, *bias = layer.weights
    bounded(layer, a.size // a.shape[-1], kernel.shape[-1])
    return np.asarray(times(a, kernel) + sum(bias))


def times(a: ndarray, kernel: ndarray) -> ndarray:
    """a @ kernel as one product of matrices: NumPy's own reads the kernel again for each matrix in a."""
    return np.asarray((a.reshape(-1, a.shape[-1]) @ kernel).reshape(*a.shape[:-1], kernel.shape[-1]))


def flatten(layer: Layer, a: ndarray) -> ndarray:
    return a.reshape(len(a), -1)


def reshape(layer: Layer, a: ndarray) -> ndarray:
    return a.reshape(len(a), *layer.config["target_shape"])


def embedding(layer: Layer, a: ndarray) -> ndarray:
    (table,) = layer.weights
    index = a.astype(int)
    if index.size and (index.min() < 0 or index.max() >= len(table)):
        raise UnknownLayerError("setting", layer.kind)
    bounded(layer, index.size, table.shape[1])
    return np.asarray(table[index])


def rescaling(layer: Layer, a: ndarray) -> ndarray:
    return np.asarray(a * layer.config["scale"] + layer.config.get("offset", 0.0))


def relu(layer: Layer, a: ndarray) -> ndarray:
    top, slope, threshold = (layer.config.get(k) for k in ("max_value", "negative_slope", "threshold"))
    above = np.where(a >= (threshold or 0.0), a, (slope or 0.0) * (a - (threshold or 0.0)))
    return above if top is None else np.minimum(above, top)


def leaky_relu(layer: Layer, a: ndarray) -> ndarray:
    return np.where(a < 0, layer.config["negative_slope"] * a, a)


def normalised(layer: Layer, a: ndarray, mean: ndarray, variance: ndarray, gain: list[ndarray]) -> ndarray:
    """(a − mean)/√(variance + ε), then the gain and the shift that the layer has; all broadcast against a."""
    out = (a - mean) / np.sqrt(variance + layer.config["epsilon"])
    if layer.config.get("scale", True):
        out = out * gain.pop(0)
    return np.asarray(out + gain.pop(0) if layer.config.get("center", True) else out)


def normalization(layer: Layer, a: ndarray) -> ndarray:
    """(a − mean)/√variance with what was adapted, or given, for the last axis."""
    given = [layer.config.get(name) for name in ("mean", "variance")]
    mean, variance = (np.asarray(w, dtype=float) for w in (layer.weights[:2] if layer.weights else given))
    if layer.config.get("axis", -1) not in (-1, (-1,), [-1], a.ndim - 1, (a.ndim - 1,)) or layer.config.get("invert"):
        raise UnknownLayerError("setting", layer.kind)
    return np.asarray((a - mean) / np.maximum(np.sqrt(variance), 1e-7))


def batch_normalization(layer: Layer, a: ndarray) -> ndarray:
    axis = layer.config.get("axis", -1)
    shape = [1] * a.ndim
    shape[axis] = a.shape[axis]
    *gain, mean, variance = (w.reshape(shape) for w in layer.weights)
    return normalised(layer, a, mean, variance, gain)


def layer_normalization(layer: Layer, a: ndarray) -> ndarray:
    axis = layer.config.get("axis", -1)
    axes = tuple(i % a.ndim for i in (axis if isinstance(axis, (tuple, list)) else (axis,)))
    shape = [side if i in axes else 1 for i, side in enumerate(a.shape)]
    mean, variance = a.mean(axis=axes, keepdims=True), a.var(axis=axes, keepdims=True)
    return normalised(layer, a, mean, variance, [w.reshape(shape) for w in layer.weights])


def softmax_layer(layer: Layer, a: ndarray) -> ndarray:
    axis = layer.config.get("axis", -1)
    return softmax(a, tuple(axis) if isinstance(axis, (tuple, list)) else axis)


def conv2d(layer: Layer, a: ndarray) -> ndarray:
    channels_last(layer)
    if layer.config.get("groups", 1) != 1:
        raise UnknownLayerError("setting", layer.kind)
    kernel, *bias = layer.weights  # (kh, kw, c, filters)
    kh, kw, _, filters = kernel.shape
    out: Any = 0
    for i, j, patch in windows(layer, a, (kh, kw), pair(layer.config.get("dilation_rate", 1)), 0.0):
        bounded(layer, *patch.shape[:3], filters)
        out = out + times(patch, kernel[i, j])  # (n, h', w', c) @ (c, filters)
    return np.asarray(out + sum(bias))


def max_pooling(layer: Layer, a: ndarray) -> ndarray:
    out = None
    for _, _, patch in windows(layer, a, pair(layer.config["pool_size"]), (1, 1), -np.inf):
        out = patch if out is None else np.maximum(out, patch)
    return np.asarray(out)


def average_pooling(layer: Layer, a: ndarray) -> ndarray:
    """The mean of each window, over what of it lies in the image."""
    size = pair(layer.config["pool_size"])
    total = sum(patch for *_, patch in windows(layer, a, size, (1, 1), 0.0))
    inside = sum(patch for *_, patch in windows(layer, np.ones_like(a), size, (1, 1), 0.0))
    return np.asarray(total / inside)


def global_pooling(reduce: Callable[..., Any]) -> Callable[[Layer, ndarray], ndarray]:
    def pool(layer: Layer, a: ndarray) -> ndarray:
        channels_last(layer)
        return np.asarray(reduce(a, axis=(1, 2), keepdims=bool(layer.config.get("keepdims", False))))

    return pool


LAYERS: dict[str, Callable[[Layer, ndarray], ndarray]] = {
    "InputLayer": unchanged,
    "Dropout": unchanged,
    "Activation": unchanged,
    "Dense": dense,
    "Flatten": flatten,
    "Reshape": reshape,
    "Embedding": embedding,
    "Rescaling": rescaling,
    "ReLU": relu,
    "LeakyReLU": leaky_relu,
    "Softmax": softmax_layer,
    "Normalization": normalization,
    "BatchNormalization": batch_normalization,
    "LayerNormalization": layer_normalization,
    "Conv2D": conv2d,
    "MaxPooling2D": max_pooling,
    "AveragePooling2D": average_pooling,
    "GlobalAveragePooling2D": global_pooling(np.mean),
    "GlobalMaxPooling2D": global_pooling(np.max),
}


# windows over images


def windows(
    layer: Layer, a: ndarray, size: tuple[int, int], dilation: tuple[int, int], fill: float
) -> Iterator[tuple[int, int, ndarray]]:
    """For each offset (i, j) in a window: the entries at that offset in all windows, (n, h', w', c)."""
    channels_last(layer)
    strides = pair(layer.config.get("strides") or size)
    same = layer.config.get("padding", "valid") == "same"
    edges = [padding(a.shape[i + 1], size[i], strides[i], dilation[i]) if same else (0, 0) for i in (0, 1)]
    bounded(layer, *size, most=OFFSETS)
    bounded(layer, len(a), *(a.shape[i + 1] + sum(edges[i]) for i in (0, 1)), a.shape[3])
    padded = np.pad(a, ((0, 0), *edges, (0, 0)), constant_values=fill)
    last = [padded.shape[i + 1] - (size[i] - 1) * dilation[i] for i in (0, 1)]
    if min(last) < 1:
        raise UnknownLayerError("setting", layer.kind)
    for i in range(size[0]):
        for j in range(size[1]):
            top, left = i * dilation[0], j * dilation[1]
            yield i, j, padded[:, top : top + last[0] : strides[0], left : left + last[1] : strides[1], :]


def padding(n: int, k: int, stride: int, dilation: int) -> tuple[int, int]:
    """Zeros before and after n entries so that every stride-th one has its window; the odd one comes after.

    >>> padding(5, 3, 1, 1), padding(6, 3, 2, 1), padding(4, 2, 1, 1)
    ((1, 1), (0, 1), (0, 1))
    """
    total = max((-(-n // stride) - 1) * stride + (k - 1) * dilation + 1 - n, 0)
    return total // 2, total - total // 2


def pair(setting: Any) -> tuple[int, int]:
    """A setting for height and width; one number stands for both."""
    return (setting, setting) if isinstance(setting, int) else (int(setting[0]), int(setting[1]))


def channels_last(layer: Layer) -> None:
    if layer.config.get("data_format") == "channels_first":
        raise UnknownLayerError("setting", layer.kind)


def bounded(layer: Layer, *sizes: int, most: int = NUMBERS) -> None:
    """Refuse what would take too much memory."""
    if prod(int(side) for side in sizes) > most:
        raise UnknownLayerError("heavy", layer.kind)
