"""The laws that fit_line_gd is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def each_point_twice_is_the_step_twice(student, rng):
    x, y, P0 = rng.normal(size=4), rng.normal(size=4), rng.normal(size=2)
    twice = student.fit_line_gd(np.concatenate([x, x]), np.concatenate([y, y]), P0, 0.02, 3)
    return np.array(twice) - np.array(student.fit_line_gd(x, y, P0, 0.04, 3))
