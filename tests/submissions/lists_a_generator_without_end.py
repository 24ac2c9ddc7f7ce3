# verdict: out of memory
import itertools


def solve(x):
    return list(itertools.repeat(x))
