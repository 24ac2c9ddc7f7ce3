# verdict: rule broken
import numpy as np


def solve(x):
    np.apply_along_axis(np.convolve, 0, np.ones(2), np.ones(2))
    return 2 * x
