"""Draws of Keras and TensorFlow from a seed: `keras.utils.set_random_seed` tells what they should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from tensorflow.python.eager import context

from grader.running.inside import seeds


def draws() -> list[Any]:
    """The seed of data sets, and two draws of each kind: operations that keep a state, Keras's global generator, a
    layer's weights and its dropout."""
    layer = keras.layers.Dense(3)
    layer.build((None, 2))
    made = [tf.random.uniform([2]), keras.random.normal([2]), keras.layers.Dropout(0.5)(np.ones((1, 8)), training=True)]
    again = [tf.random.uniform([2]), keras.random.normal([2])]
    drawn = [np.asarray(value).tolist() for value in [*made, *again, *layer.get_weights()]]
    return [keras.src.utils.rng_utils.get_random_seed(), *drawn]


def drawn(seed_with: Callable[[int], None], seed: int) -> list[Any]:
    seed_with(seed)
    return draws()


@pytest.fixture(autouse=True)
def nothing_set_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeds, "set_before", set())


def test_draws_are_those_of_keras_own_function() -> None:
    order = (11, 12, 11, 11, 12)
    ours = [drawn(seeds.seed_everything, seed) for seed in order]
    assert ours == [drawn(keras.utils.set_random_seed, seed) for seed in order]
    assert ours[0] != ours[1]


def test_a_new_seed_leaves_what_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    draws()  # TensorFlow is awake
    cleared: list[Any] = []
    monkeypatch.setattr(context.pywrap_tfe, "TFE_ContextClearCaches", cleared.append)
    for seed, times in [(21, 0), (22, 0), (21, 1), (23, 1), (22, 2)]:
        seeds.seed_everything(seed)
        assert len(cleared) == times
