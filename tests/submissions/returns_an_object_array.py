# verdict: wrong type
import numpy as np


def solve(x):
    return np.array([2 * x, None], dtype=object)
