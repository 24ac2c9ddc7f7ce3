"""The laws that keras_sector_net is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.judging.models import predict, weights_count


def step(t):
    return np.where(t >= 0, 1.0, 0.0)


def answers(model, points):
    """What the model answers, in one row; its own activation is taken to be H."""
    return predict(model, points, custom=step).ravel()


def the_sector_of_the_statement(student, rng, k):
    model = student.keras_sector_net([(-1, 3, 0), (k, 1, 0)])
    return answers(model, [[0, 0], [3, 1], [1, 1], [-1, k], [-1, k + 1], [-1, k - 1], [1, 0], [1, -2], [-3, -1]])


def a_triangle(student, rng):
    model = student.keras_sector_net([(-1, 2, 0), (1, 1, -2), (0, -1, 3)])
    return answers(model, [[2, 2], [1, 1.5], [4, 2.5], [6, 3], [0, 2], [0, 0], [5, 1], [2, 4], [-1, 2], [-2, 3.5]])


def has_a_neuron_for_each_half_plane_and_one_more(student, rng):
    half_planes = [(1, 0, 0), (0, 1, 0), (-1, -1, 2), (-1, 0, 1)]
    return [weights_count(student.keras_sector_net(half_planes[:n])) for n in (2, 3, 4)]
