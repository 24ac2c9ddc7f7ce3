# verdict: crashed
import os


def solve(x):
    os._exit(70)  # what a worker says when its walls do not stand
