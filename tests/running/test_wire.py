"""The wire carries what it should, to the type and the bit, and nothing that a stranger may make up."""

from __future__ import annotations

import math
import random
import struct
from dataclasses import replace
from typing import Any

import msgpack
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.running.wire.bounds import DEPTH, NODES
from grader.running.wire.codec import Callback, Reference, WireError, decode, encode
from grader.values import Axes, Figure, Formula, Layer, Model, Opaque, Symbolic

LINE = {"x": np.zeros(2), "y": np.ones(2), "label": "f", "colour": "#ff0000", "style": "-", "marker": "None"}
AXES = {
    "title": "t", "xlabel": "", "ylabel": "", "xlim": (0.0, 1.0), "ylim": (0.0, 1.0), "xscale": "linear",
    "yscale": "linear", "aspect": "auto", "legend": ["f"], "lines": [LINE],
    "collections": [{"kind": "PathCollection", "paths": [np.zeros((2, 2))], "offsets": np.zeros((1, 2)),
                     "array": None, "levels": np.zeros(3)}],
    "patches": [{"kind": "Rectangle", "x": 0.0, "y": 0.0, "width": 1.0, "height": 2.0, "colour": "#000000"}],
    "images": [{"shape": (2, 2), "extent": (0.0, 1.0, 0.0, 1.0), "data": np.eye(2)}],
    "texts": [{"x": 0.0, "y": 1.0, "text": "é"}],
}  # fmt: skip
MODEL = Model((Layer("Dense", {"units": 3, "activation": "relu"}, (np.ones((2, 3)), np.zeros(3))),), (None, 2))

VALUES: list[Any] = [
    None, True, False, 0, -1, 2**63, 2**64 - 1, 2**64, -(2**63), -(2**63) - 1, 10**3999, 0.0, -0.0, 1.5, math.inf,
    1 + 2j, complex(math.nan, math.inf), "", "é😀", b"", b"\xff", [], (), [()], [[1, (2.0, None)], "a"], {1, 2},
    {"a": 1, 2: [3]}, {(1, "b"): {}}, {1.5, "x"},
    Symbolic("Integer(2)", "2"), Opaque("numpy.ndarray of object"), Figure((AXES,)), Figure(()), MODEL, Model((), ()),
]  # fmt: skip
ARRAYS = [
    np.arange(6).reshape(2, 3), np.zeros((0, 3)), np.array(2.0), np.array([[True, False]]),
    np.array([1, 2], dtype=np.uint8), np.array([1.5], dtype=np.float16), np.array([1 + 2j], dtype=np.complex64),
    np.array(["ab", "é"]), np.array([b"ab", b""]), np.arange(12).reshape(3, 4).T, np.arange(10)[::2],
    np.array([1.0, 2.0], dtype=">f8"), np.array([math.nan, -math.inf, -0.0]),
]  # fmt: skip
SCALARS = [
    np.float64(1.5),
    np.float32(0.1),
    np.int8(-3),
    np.uint64(2**63),
    np.bool_(True),
    np.complex128(1j),
    np.str_("é"),
]
REFERENCES = [Reference(3, "Value"), [Reference(0, "")], replace(MODEL, answers=Reference(1, ""))]
ARGUMENTS = [Formula("x + y", ("x", "y")), Callback(3), Axes(), Axes("3d"), Reference(3, "Value")]


def same(a: Any, b: Any) -> bool:
    """Equal, of the same types all the way down."""
    if type(a) is not type(b):
        return False
    if isinstance(a, np.ndarray):
        return (
            a.shape == b.shape and a.dtype.newbyteorder("=") == b.dtype and a.astype(b.dtype).tobytes() == b.tobytes()
        )
    if isinstance(a, (list, tuple)):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return list(map(repr, a)) == list(map(repr, b)) and all(map(same, a.values(), b.values()))
    if isinstance(a, set):
        return sorted(map(repr, a)) == sorted(map(repr, b))
    if hasattr(a, "__dataclass_fields__"):
        return all(same(getattr(a, f), getattr(b, f)) for f in a.__dataclass_fields__)
    return repr(a) == repr(b)


@pytest.mark.parametrize("value", [*VALUES, *ARRAYS, *SCALARS], ids=lambda value: type(value).__name__)
def test_a_value_arrives_as_it_was_sent(value: Any) -> None:
    assert same(value, decode(encode(value)))


def test_not_a_number_arrives() -> None:
    assert math.isnan(decode(encode(math.nan)))


@pytest.mark.parametrize("value", ARGUMENTS, ids=repr)
def test_what_only_a_judge_may_send_is_refused_from_a_worker(value: Any) -> None:
    assert decode(encode(value), arguments=True) == value
    with pytest.raises(WireError, match="unknown tag"):
        decode(encode(value))


@pytest.mark.parametrize("value", REFERENCES, ids=repr)
def test_a_reference_is_taken_only_where_there_are_objects(value: Any) -> None:
    """Whoever holds a forged one asks the worker what `+` gives, in an exercise about numbers."""
    assert same(value, decode(encode(value), references=True))
    if not isinstance(value, Model):  # a model in the worker only predicts
        with pytest.raises(WireError, match="unknown tag"):
            decode(encode(value))


def test_what_cannot_be_sent_says_why() -> None:
    for value, facts in (
        (nested(DEPTH + 1), {"bound": "levels", "most": DEPTH}),
        ([0] * NODES, {"bound": "values", "most": NODES}),
        (10**4001, {"bound": "digits", "most": 4000}),
        (np.zeros((1,) * 9), {"bound": "dimensions", "most": 8}),
        (np.array([None]), {"bound": "kind", "type": "numpy.ndarray of object"}),
        (range(3), {"bound": "kind", "type": "range"}),
    ):
        with pytest.raises(WireError) as fault:
            encode(value)
        assert fault.value.facts == facts


def test_a_stranger_s_bytes_say_nothing() -> None:
    """Facts are for honest answers: what is forged is no answer at all."""
    tree: list[Any] = ["l", []]
    for _ in range(DEPTH + 2):
        tree = ["l", [tree]]
    with pytest.raises(WireError) as fault:
        decode(msgpack.packb(tree))
    assert fault.value.facts == {}


def test_an_array_that_arrives_can_be_written_to() -> None:
    decode(encode(np.zeros(3)))[0] = 1


@pytest.mark.parametrize("value", [object(), np.array([None]), np.datetime64("2020"), np.zeros(1, dtype="f4,i4"),
"\ud800",
                                   10**4001, Exception(), range(3), np.longdouble(1)],
                         ids=lambda value: type(value).__name__)  # fmt: skip
def test_what_has_no_form_is_not_sent(value: Any) -> None:
    with pytest.raises(WireError):
        encode(value)


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth):
        value = [value]
    return value


def test_depth_and_number_are_bounded_on_both_sides() -> None:
    assert decode(encode(nested(DEPTH))) == nested(DEPTH)
    for value in (nested(DEPTH + 1), [0] * NODES):
        with pytest.raises(WireError):
            encode(value)
    for tree in (["l", [["l", []]]], ["l", [0] * NODES]):
        for _ in range(DEPTH):
            tree = ["l", [tree]]
        with pytest.raises(WireError):
            decode(msgpack.packb(tree))


FORGED: list[Any] = [
    [], ["unknown"], ["l"], ["l", 3], ["l", [], []], [["l"], []], {}, {"a": 1}, {"__class__": "x"},
    ["i", "12x"], ["i", "1" * 5000], ["i", ""], ["i", "-"], ["i", 5], ["i", "١"], ["c", 1, 2], ["c", "1", 2.0],
    ["s", [["l", []]]], ["s", [1, 1]], ["d", [[1]]], ["d", [[1, 2], [1, 3]]], ["d", [[["l", []], 1]]], ["d", 5],
    ["nd", "O", [1], b"\0" * 8], ["nd", "V8", [1], b"\0" * 8], ["nd", "f8", [2], b"\0" * 8], ["nd", "f8", [-1], b""],
    ["nd", "f8", [2**62, 4], b""], ["nd", "f8", [0, 2**41], b""], ["nd", "f8", [True], b"\0" * 8],
    ["nd", "f8", [1.0], b"\0" * 8],
    ["nd", "f8", [1] * 9, b"\0" * 8], ["nd", "U0", [1], b""], ["nd", "U1001", [0], b""], ["nd", "U01", [1], b"\0" * 4],
    ["nd", "U²", [1], b"\0" * 8], ["nd", "f8,i4", [1], b"\0" * 12], ["nd", "M8[s]", [1], b"\0" * 8],
    ["nd", ">f8", [1], b"\0" * 8],
    ["nd", "b1", [1], b"\2"], ["nd", "U1", [1], struct.pack("<I", 0x110000)], ["nd", "U1", [1],
    struct.pack("<I", 0xD800)],
    ["nd", "f8", [1], "text"], ["nd", "f8", "1", b"\0" * 8], ["ns", "f8", b"\0"], ["ns", "O", b"\0" * 8],
    ["sym", 3, ""], ["sym", "x"], ["obj", b"x"], ["handle", "1", "x"], ["handle", True, "x"],
    ["handle", 1, "x"], ["model", [], [], "1"],
    ["fig", [5]], ["fig", [["d", [["lines", 5]]]]], ["model", [["Dense"]], [], None],
    ["model", [["Dense", 3, []]], [], None], ["model", [["Dense", ["d", []], [5]]], [], None],
    ["model", [["Dense", ["d", [["units", ["l", [["obj", "x"]]]]]], []]], [], None], ["model", [], []],
    ["model", [], [1.5], None], msgpack.ExtType(5, b""), msgpack.Timestamp(1),
    ["l", [msgpack.ExtType(5, b"")]],
]  # fmt: skip


@pytest.mark.parametrize("tree", FORGED, ids=lambda tree: repr(tree)[:40])
def test_a_forged_value_is_refused(tree: Any) -> None:
    with pytest.raises(WireError):
        decode(msgpack.packb(tree))


@pytest.mark.parametrize("field", ["lines", "xlim", "legend", "images", "texts", "patches", "collections", "title"])
def test_a_figure_whose_field_is_forged_is_refused(field: str) -> None:
    for forged in (5, [5], [{}], ("a", "b"), None):
        with pytest.raises(WireError, match="without its fields"):
            decode(encode(Figure(({**AXES, field: forged},))))
    with pytest.raises(WireError, match="without its fields"):
        decode(encode(Figure(({key: value for key, value in AXES.items() if key != field},))))


def test_keys_of_one_hash_are_refused_before_they_take_quadratic_time() -> None:
    modulus = 2**61 - 1  # of Python's own hash of integers
    pairs = [[["i", str(n * modulus)] if n * modulus >= 2**64 else n * modulus, 0] for n in range(1000)]
    for tree in (["d", pairs], ["s", [key for key, _ in pairs]]):
        with pytest.raises(WireError, match="one hash"):
            decode(msgpack.packb(tree))


@pytest.mark.parametrize("body", [b"", b"\xc1", b"\x93\x01", b"\xdd\xff\xff\xff\xff", b"\xc6\xff\xff\xff\xff",
                                  encode(1) + b"\0", b"\x91" * 5000, b"\xa1\xff", b"\xdf\xff\xff\xff\xff"])  # fmt: skip
def test_bytes_that_are_no_message_are_refused(body: bytes) -> None:
    with pytest.raises(WireError):
        decode(body)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_whatever_comes_the_only_error_is_ours(body: bytes) -> None:
    only_wire_errors(body)


TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63),
    2**64 - 1) | st.floats() | st.text(max_size=5) | st.binary(max_size=16)
    | st.sampled_from(["l", "t", "s", "d", "nd", "ns", "i", "c", "fig", "model", "sym", "obj", "handle", "f8",
    "U2", "O"]),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["l", "t", "s", "d", "nd", "ns", "i", "c", "fig", "model", "sym", "obj", "handle"]),
    st.lists(TREES, max_size=4),
)
def test_whatever_tree_comes_the_only_error_is_ours(tag: str, rest: list[Any]) -> None:
    only_wire_errors(msgpack.packb([tag, *rest]))


def test_mutations_of_true_messages_raise_only_our_error() -> None:
    """Bits flipped, bytes cut, doubled and exchanged, in messages of every kind."""
    rng = random.Random(0)
    messages = [encode(value) for value in (*VALUES[:-7], *ARRAYS, *SCALARS, Figure((AXES,)), MODEL)]
    for _ in range(8_000):
        body = bytearray(rng.choice(messages))
        for _ in range(rng.randint(1, 4)):
            place = rng.randrange(len(body) + 1)
            match rng.randrange(4):
                case 0 if body:
                    body[place % len(body)] ^= 1 << rng.randrange(8)
                case 1:
                    del body[place : place + rng.randint(1, 8)]
                case 2:
                    body[place:place] = rng.choice(messages)[: rng.randint(1, 16)]
                case _ if body:
                    body[place % len(body)] = rng.randrange(256)
        only_wire_errors(bytes(body))


def only_wire_errors(body: bytes) -> None:
    try:
        value = decode(body)
    except WireError:
        return
    encode(value)  # what was accepted is one of our values, and nothing else
