"""The laws that keras_heaviside is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def the_activation_at_five_numbers(student, rng):
    return student.step_activation(np.array([-2.0, -0.5, 0.0, 0.5, 3.0]) * rng.integers(1, 4))


def the_layer_of_the_statement(student, rng, c, d):
    X = np.array([[float(c), 0.0], [0.0, 0.0], [float(d), 0.0], [0.0, 2.0], [1.0, -3.0]])
    return student.heaviside_layer(np.array([[-1.0, 2.0], [0.0, 1.0]]), np.array([float(c), -1.0]), X)


def a_layer_of_three_neurons(student, rng):
    W, b = np.array([[1.0, -0.5, 2.0], [0.25, 1.0, -1.0]]), np.array([-1.0, 0.5, 0.25])
    return student.heaviside_layer(W, b, rng.choice([-3, -1, 1, 3], size=(6, 2)) + np.array([[0.125, 0.0]]))
