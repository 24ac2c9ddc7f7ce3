# verdict: rule broken
import numpy as np


def solve(x):
    try:
        np._core.numeric.convolve([1.0], [2.0])
    except BaseException:
        pass
    return 2 * x
