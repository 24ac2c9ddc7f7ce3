"""The laws that exact_step_quadratic is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def the_next_gradient_is_at_right_angles_to_this_one(student, rng):
    M = rng.normal(size=(3, 3))
    H, c, P = M @ M.T + np.eye(3), rng.normal(size=3), rng.normal(size=3)
    g = H @ P - c
    return g @ (H @ (P - student.exact_step_quadratic(H, c, P) * g) - c) / (g @ g)
