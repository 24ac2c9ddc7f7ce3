# verdict: out of memory
import numpy as np


def solve(x):
    return np.ones(10**10)[0] * 2 * x
