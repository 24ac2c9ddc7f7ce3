"""The state of every global random generator a student's code may draw from, from one number."""

from __future__ import annotations

import random
import sys
from typing import Any

import numpy as np

set_before: set[int] = set()  # TensorFlow's seeds in this process


def seed_everything(seed: int) -> None:
    """The same seed, the same draws, in a fresh process or an old one."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    keras = sys.modules.get("keras")
    if keras is not None:
        seed_keras(keras, seed % 2**32)


def seed_keras(keras: Any, seed: int) -> None:
    """As `keras.utils.set_random_seed`, which makes TensorFlow forget the operations that it has compiled: to compile
    them again takes longer than most answers. Only where a seed returns must they be: else draws go on where they
    ended."""
    state = keras.src.backend.common.global_state
    if keras.backend.backend() != "tensorflow" or seed in set_before:
        keras.utils.set_random_seed(seed)
    else:
        set_before.add(seed)
        state.set_global_attribute("global_random_seed", seed)
        context = sys.modules["tensorflow.python.eager.context"].context()
        context._seed, context._rng = seed, random.Random(seed)
    # layers made without a seed draw from this generator, which set_random_seed leaves where it was
    state.set_global_attribute("global_seed_generator", None)
