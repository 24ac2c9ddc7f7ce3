# verdict: rule broken
import numpy as np

kept = np.convolve([1.0], [2.0])


def solve(x):
    return kept[0] * x
