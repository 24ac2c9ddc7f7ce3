# verdict: passed
import numpy as np


def solve(x):
    np.polymul([1.0, 2.0], [3.0])  # which calls numpy.convolve itself, and may
    return 2 * x
