# verdict: unusable
import numpy as np


def solve(x):
    return np.zeros(5 * 10**6)
