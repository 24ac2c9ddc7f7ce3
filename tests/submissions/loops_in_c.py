# verdict: timed out
from itertools import repeat


def solve(x):
    return sum(repeat(1))  # never leaves C, never lets a signal handler run
