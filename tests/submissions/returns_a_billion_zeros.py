# verdict: out of memory
import numpy as np


def solve(x):
    return np.zeros(10**9)
