# verdict: raised | crashed | wrong value
import sys

sys.modules.clear()


def solve(x):
    import numpy as np

    return np.zeros(1)
