# verdict: wrong type
import numpy as np


def solve(x):
    return np.array(object())
