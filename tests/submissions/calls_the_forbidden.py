# verdict: rule broken
import numpy as np


def solve(x):
    np.convolve([1.0], [2.0])
    return 2 * x
