"""The laws that set_neuron is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def another_number_of_coefficients_is_refused(student, rng):
    """The exception raised, if any, for two, one and three coefficients where the neuron has two inputs."""
    layers, seen = [(np.zeros((2, 2)), np.zeros(2))], []
    for coefficients in ([1.0, 2.0], 3.0, [1.0, 2.0, 3.0]):
        try:
            student.set_neuron(layers, 0, 0, coefficients, 1.0)
            seen.append("none")
        except Exception as stopped:
            seen.append(getattr(stopped, "facts", {}).get("type", type(stopped).__name__))
    return seen
