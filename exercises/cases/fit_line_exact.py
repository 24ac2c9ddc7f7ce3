"""The laws that fit_line_exact is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def both_derivatives_are_zero(student, rng):
    x, y = rng.uniform(1, 4, size=5), rng.uniform(1, 4, size=5)
    a, b = student.fit_line_exact(x, y)
    r = y - (a * x + b)
    return [np.sum(x * r), np.sum(r)]


def points_far_to_the_right_have_the_same_slope(student, rng):
    x = rng.permutation(6) * 10.0 + rng.integers(1, 9, size=6)
    y = rng.uniform(1, 3) * x + rng.normal(size=6)
    return student.fit_line_exact(x + 1e8, y)[0]
