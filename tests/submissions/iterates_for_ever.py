# verdict: timed out
import numpy as np


class Endless(np.ndarray):
    def __array_finalize__(self, other):
        while True:
            pass


def solve(x):
    return np.zeros(3).view(Endless)
