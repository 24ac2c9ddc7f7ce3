"""The state of every global random generator a student's code may draw from, from one number."""

from __future__ import annotations

import random
import sys

import numpy as np


def seed_everything(seed: int) -> None:
    """The same seed, the same draws, in a fresh process or an old one."""
    random.seed(seed)
    np.random.seed(seed % 2**32)
    keras = sys.modules.get("keras")
    if keras is not None:
        keras.utils.set_random_seed(seed % 2**32)
        # layers made without a seed draw from this generator, which set_random_seed leaves where it was
        keras.src.backend.common.global_state.set_global_attribute("global_seed_generator", None)
