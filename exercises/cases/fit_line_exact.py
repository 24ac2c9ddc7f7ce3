"""The laws that fit_line_exact is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def both_derivatives_are_zero(student, rng):
    x, y = rng.uniform(1, 4, size=5), rng.uniform(1, 4, size=5)
    a, b = student.fit_line_exact(x, y)
    r = y - (a * x + b)
    return [np.sum(x * r), np.sum(r)]
