"""The laws that orthogonal_line is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def exchanging_x_and_y_turns_the_slope_into_its_inverse(student, rng):
    points = np.array([[0, 1], [1, 1], [2, 4], [4, 3], [5, 5]]) + rng.uniform(-0.3, 0.3, size=(5, 2)).round(2)
    a, _ = student.orthogonal_line(points)
    turned, _ = student.orthogonal_line(points[:, ::-1].copy())
    return a * turned
