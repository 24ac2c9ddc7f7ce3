"""The laws that activation_derivatives is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def the_slope_is_the_same_from_x_and_from_the_output(student, rng):
    x = rng.uniform(-2, 2, size=6)
    return student.sigmoid_prime(x) - student.sigmoid_prime_from_output(1 / (1 + np.exp(-x)))
