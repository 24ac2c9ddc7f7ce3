"""The laws that find_perceptron is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def table(neuron, n):
    """The answers of a neuron at all points of n zeros and ones, in the order of counting; [] where it is no neuron."""
    try:
        a, a0 = neuron
        a, a0 = np.asarray(a, dtype=float), np.asarray(a0, dtype=float)
    except (TypeError, ValueError):
        return []
    if a.shape != (n,) or a0.size != 1:
        return []
    points = np.array(list(np.ndindex(*[2] * n)))
    return np.where(points @ a + a0.ravel() >= 0, 1, 0).tolist()


def the_or_of_two_inputs(student, rng):
    return table(student.or_neuron(2), 2)


def the_and_of_two_inputs(student, rng):
    return table(student.and_neuron(2), 2)


def the_not_of_an_input(student, rng):
    return table(student.not_neuron(), 1)


def the_and_of_three_inputs(student, rng):
    return table(student.and_neuron(3), 3)
