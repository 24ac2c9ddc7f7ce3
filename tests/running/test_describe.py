"""What a student returns is said in plain data; what cannot be is named, and nothing of theirs is trusted."""

from __future__ import annotations

from collections import Counter, OrderedDict, namedtuple
from enum import IntEnum
from typing import Any

import keras
import matplotlib.pyplot as plt
import numpy as np
import pytest
import sympy
import tensorflow as tf
from keras import layers

from grader.running.inside.describe import Describer
from grader.running.inside.figures import ENTRIES
from grader.running.wire.bounds import TooLarge
from grader.running.wire.codec import decode, encode
from grader.values import Figure, Formula, Model, Opaque, Symbolic
from tests.running.test_wire import same

Point = namedtuple("Point", "x y")


class Colour(IntEnum):
    RED = 3


class Real(float):
    def __float__(self) -> float:
        return 99.0

    def __repr__(self) -> str:
        raise RuntimeError


class Text(str):
    def __str__(self) -> str:
        return "forged"


class Row(list[Any]):
    def __iter__(self) -> Any:
        raise RuntimeError


class Table(dict[Any, Any]):
    def items(self) -> Any:
        return [("forged", 1)]


class Liar:
    __class__ = property(lambda self: list)  # type: ignore[assignment]


class Raises:
    def __getattribute__(self, name: str) -> Any:
        raise KeyboardInterrupt


def describe(value: Any) -> Any:
    return Describer().describe(value)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Colour.RED, 3),
        (Real(1.5), 1.5),
        (Text("a"), "a"),
        (Row([1, Real(2)]), [1, 2.0]),
        (Table({1: 2}), {1: 2}),
        (Point(1, 2), (1, 2)),
        (OrderedDict(a=1), {"a": 1}),
        (Counter("aab"), {"a": 2, "b": 1}),
        (np.matrix([[1.0]]), np.array([[1.0]])),
        (np.array([1.0], dtype=">f8"), np.array([1.0])),
        (np.array(["", ""]), np.array(["", ""], dtype="U1")),
        (np.float32(1), np.float32(1)),
        (tf.constant([1.0, 2.0]), np.array([1.0, 2.0], dtype=np.float32)),
        (tf.constant(2), np.int32(2)),
        (tf.Variable(2.0), np.float32(2)),
        (tf.constant(2.0, dtype=tf.bfloat16), np.float32(2)),
        (keras.Variable([1.0]), np.array([1.0], dtype=np.float32)),
        (sympy.Symbol("x") + 1, Symbolic("Add(Symbol('x'), Integer(1))", "x + 1")),
        (sympy.Integer(2), Symbolic("Integer(2)", "2")),
        (sympy.true, Symbolic("true", "True")),
        (sympy.Matrix([[1]]), Symbolic("MutableDenseMatrix([[Integer(1)]])", "Matrix([[1]])")),
        (np.array([None]), Opaque("numpy.ndarray of object")),
        (np.longdouble(1), Opaque("numpy.float128")),
        (np.datetime64("2020", "D"), Opaque("numpy.datetime64[D]")),
        ((n for n in range(3)), Opaque("generator")),
        (range(3), Opaque("range")),
        (float, Opaque("type")),
        (len, Opaque("builtin_function_or_method")),
        ("\ud800", Opaque("str")),
        (Formula("x"), Opaque("grader.values.Formula")),
        (Figure(()), Opaque("grader.values.Figure")),
        (tf.ragged.constant([[1], [2, 3]]), Opaque("tensorflow.python.ops.ragged.ragged_tensor.RaggedTensor")),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_is_told_in_plain_data(value: Any, plain: Any) -> None:
    assert same(describe(value), plain)
    decode(encode(describe(value)))


@pytest.mark.parametrize("kind", [Liar, Raises])
def test_what_lies_about_itself_is_known_by_its_type(kind: type) -> None:
    assert describe(kind()) == Opaque(f"{__name__}.{kind.__name__}")


def test_a_container_without_end_is_too_large() -> None:
    endless: list[Any] = []
    endless.append(endless)
    doubling: list[Any] = []
    for _ in range(31):
        doubling = [doubling, doubling]
    for value in (endless, doubling, [0] * 10**6):
        with pytest.raises(TooLarge):
            describe(value)


def test_an_array_is_described_as_it_was_then() -> None:
    array = np.zeros(2)
    described = describe(array)
    array[0] = 1
    assert described[0] == 0


def test_instances_of_declared_classes_are_kept() -> None:
    kept: list[Any] = []
    describer = Describer((Raises,), lambda value: f"number {kept.append(value) or len(kept)}")
    assert describer.describe([Raises(), (Raises(), 1)]) == ["number 1", ("number 2", 1)]


# Figures


@pytest.fixture
def axes() -> Any:
    plt.switch_backend("agg")
    yield plt.figure().add_subplot()
    plt.close("all")


def test_a_figure_is_what_it_shows(axes: Any) -> None:
    axes.plot([0, 1], [2, 3], "r--o", label="é")
    axes.scatter([1, 2], [3, 4], c=[5, 6], label="points")
    axes.bar([1], [2])
    axes.contour(np.outer([1, 2, 3], [1, 2, 3]), levels=[2, 4])
    axes.imshow(np.eye(3), extent=(0, 1, 0, 1))
    axes.text(0.5, 0.5, "here")
    axes.set(title="t", xlabel="x", ylabel="y", xlim=(0, 9), ylim=(-1, 9), yscale="log")
    axes.legend()
    (shown,) = decode(encode(describe(axes))).axes
    (line,) = shown["lines"]
    assert (line["x"].tolist(), line["y"].tolist()) == ([0.0, 1.0], [2.0, 3.0])
    assert (line["label"], line["colour"], line["style"], line["marker"]) == ("é", "#ff0000", "--", "o")
    points, contour = shown["collections"]
    assert (points["kind"], points["offsets"].tolist(), points["array"].tolist()) == (
        "PathCollection",
        [[1, 3], [2, 4]],
        [5, 6],
    )
    assert (contour["kind"], contour["levels"].tolist()) == ("QuadContourSet", [2, 4])
    (bar,) = shown["patches"]
    assert (bar["kind"], bar["x"], bar["y"], bar["height"]) == ("Rectangle", 0.6, 0.0, 2.0)
    (image,) = shown["images"]
    assert (image["shape"], image["extent"]) == ((3, 3), (0, 1, 0, 1))
    assert shown["texts"] == [{"x": 0.5, "y": 0.5, "text": "here"}]
    told = [shown[key] for key in ("title", "xlabel", "ylabel", "xlim", "ylim", "yscale", "legend")]
    assert told == ["t", "x", "y", (0.0, 9.0), (-1.0, 9.0), "log", ["é", "points"]]


def test_a_line_that_crosses_the_axes_is_told_in_the_coordinates_of_the_data(axes: Any) -> None:
    axes.set(xlim=(0, 2), ylim=(-1, 5))
    axes.axline((1, 1), slope=2)
    axes.axhline(0)
    axes.axvline(1.5, 0, 0.5)
    axes.plot([0.5], [0.25], transform=axes.transAxes)
    (shown,) = describe(axes).axes
    told = [[[x, y] for x, y in zip(line["x"].tolist(), line["y"].tolist(), strict=True)] for line in shown["lines"]]
    assert told == [[[0, -1], [2, 3]], [[0, 0], [2, 0]], [[1.5, -1], [1.5, 2]], [[1, 0.5]]]


@pytest.mark.parametrize("every", [[1, 3], slice(1, None, 2), (1, 2), [False, True, False, True]])
def test_only_the_points_that_are_marked_have_a_marker(axes: Any, every: Any) -> None:
    axes.plot([0, 1, 2, 3], [4, 5, 6, 7], "-o", markevery=every)
    axes.plot([0, 1], [4, 5], "-o")
    (shown,) = describe(axes).axes
    line, markers, plain = shown["lines"]
    assert (line["x"].tolist(), line["style"], line["marker"]) == ([0, 1, 2, 3], "-", "None")
    assert (markers["x"].tolist(), markers["y"].tolist(), markers["style"]) == ([1, 3], [5, 7], "None")
    assert (markers["marker"], plain["style"], plain["marker"]) == ("o", "-", "o")


def test_a_figure_of_any_size_is_small(axes: Any) -> None:
    for _ in range(600):
        axes.plot([0])
    axes.imshow(np.zeros((1000, 1000)))
    (shown,) = describe(axes.figure).axes
    assert (len(shown["lines"]), shown["images"][0]["data"].size) == (500, ENTRIES)


def test_a_mesh_and_masked_values_are_told(axes: Any) -> None:
    axes.pcolormesh(np.ma.masked_less(np.arange(4.0).reshape(2, 2), 1))
    (mesh,) = describe(axes).axes[0]["collections"]
    assert np.array_equal(mesh["array"].ravel(), [np.nan, 1, 2, 3], equal_nan=True)


def test_every_axes_of_a_figure_is_told() -> None:
    figure, _ = plt.subplots(1, 2)
    assert len(describe(figure).axes) == 2
    plt.close("all")


# Models


def test_a_chain_is_its_layers_however_it_was_written() -> None:
    inputs = keras.Input((4,))
    outputs = layers.Dense(2)(layers.Dense(3, activation="relu")(inputs))
    functional = describe(keras.Model(inputs, outputs))
    sequential = describe(keras.Sequential([keras.Input((4,)), layers.Dense(3, "relu"), layers.Dense(2)]))
    nested = describe(
        keras.Sequential([keras.Input((4,)), keras.Sequential([layers.Dense(3, "relu")]), layers.Dense(2)])
    )
    for model in (functional, sequential, nested):
        assert isinstance(model, Model)
        assert [layer.kind for layer in model.layers] == ["Dense", "Dense"]
        assert model.layers[0].config == {"units": 3, "activation": "relu", "use_bias": True}
        assert [w.shape for w in model.layers[0].weights] == [(4, 3), (3,)]
        assert model.input_shape == (None, 4)


def test_what_is_no_chain_is_one_layer_of_its_own_kind() -> None:
    inputs = keras.Input((4,))
    hidden = layers.Dense(4)(inputs)
    branching = keras.Model(inputs, layers.Add()([inputs, hidden]))
    two_outputs = keras.Model(inputs, [hidden, layers.Dense(1)(hidden)])
    doubled = keras.Model(inputs, layers.Add()([hidden, hidden]))
    for model in (branching, doubled, two_outputs):
        (layer,) = describe(model).layers
        assert layer.kind == "Functional"
        assert sum(w.size for w in layer.weights) == model.count_params()


def test_a_layer_of_ones_own_is_its_name_only() -> None:
    class Doubling(layers.Layer):  # type: ignore[misc]
        def call(self, x: Any) -> Any:
            return 2 * x

    (layer,) = describe(keras.Sequential([keras.Input((4,)), Doubling()])).layers
    assert (layer.kind.rpartition(".")[2], layer.config, layer.weights) == ("Doubling", {}, ())


def test_an_activation_of_ones_own_is_custom() -> None:
    (layer,) = describe(keras.Sequential([keras.Input((4,)), layers.Dense(1, lambda x: x)])).layers
    assert layer.config["activation"] == "custom"


def test_a_model_that_was_never_built_has_no_shape() -> None:
    model = describe(keras.Sequential([layers.Dense(2)]))
    assert (model.input_shape, model.layers[0].weights) == ((), ())
