"""The laws that xor_network is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def the_four_points_give_the_truth_table(student, rng):
    table = []
    for point in ((0, 0), (0, 1), (1, 0), (1, 1)):
        a = np.array(point, dtype=float)
        for W, b in student.xor_network():
            try:
                a = np.where(a @ np.asarray(W, dtype=float) + np.asarray(b, dtype=float) >= 0, 1.0, 0.0)
            except ValueError:
                return []  # the shapes do not fit together
        table += a.ravel().tolist()
    return table


def has_at_most_three_neurons(student, rng):
    return sum(np.size(b) for _, b in student.xor_network()) <= 3
