"""The laws that staircase_network is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.values import Formula


def at(layers, x):
    """What the network answers at the numbers x; [] where its shapes do not fit."""
    if len(layers) != 2:
        return []
    (W, b), (V, c) = [(np.asarray(W, dtype=float), np.asarray(b, dtype=float).ravel()) for W, b in layers]
    if W.shape != (1, len(b)) or V.shape != (len(b), 1) or c.shape != (1,):
        return []
    steps = np.where(np.reshape(x, (-1, 1)) * W + b >= 0, 1.0, 0.0)
    return (steps @ V + c).ravel()


def the_staircase_of_the_statement(student, rng, k):
    layers = student.staircase_network(Formula("x**2"), float(k), k + 4.0, 2)
    return at(layers, [k - 1.0, k + 0.5, k + 1.5, k + 2.5, k + 3.5, k + 5.0])


def every_break_belongs_to_the_step_on_its_right(student, rng):
    c = float(rng.integers(2, 6))
    return at(student.staircase_network(Formula(f"x**2 + {c}"), -1.0, 3.0, 4), [-1.0, 0.0, 1.0, 2.0])


def inside_the_steps_of_a_sine(student, rng):
    a, b = rng.uniform(0.2, 0.5), rng.uniform(2.6, 3.0)
    left = a + (b - a) * np.arange(5) / 5
    return at(student.staircase_network(Formula("sin(x)"), a, b, 5), np.concatenate([left + 0.05, left + 0.4]))
