"""The laws that mse_gradient is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np


def the_same_points_twice_change_nothing(student, rng):
    X, y, w, b = rng.normal(size=(4, 3)), rng.normal(size=4), rng.normal(size=3), rng.normal()
    dw, db = student.mse_gradient(X, y, w, b)
    dw2, db2 = student.mse_gradient(np.concatenate([X, X]), np.concatenate([y, y]), w, b)
    return [np.array(dw2) - np.array(dw), db2 - db]
