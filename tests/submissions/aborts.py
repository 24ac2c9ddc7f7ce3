# verdict: crashed
import os


def solve(x):
    os.abort()
