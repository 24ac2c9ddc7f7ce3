"""The laws that backprop_mlp is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def the_same_examples_twice_change_nothing(student, rng):
    weights = [
        (rng.normal(size=(2, 3)), rng.normal(size=3)),
        (rng.normal(size=(3, 2)), rng.normal(size=2)),
    ]
    X, Z = rng.normal(size=(4, 2)), rng.normal(size=(4, 2))
    once = student.backprop_mlp(weights, ["tanh", "sigmoid"], X, Z)
    twice = student.backprop_mlp(weights, ["tanh", "sigmoid"], np.vstack([X, X]), np.vstack([Z, Z]))
    return [np.sum(b) - np.sum(a) for one, two in zip(once, twice) for a, b in zip(one, two)]
