# verdict: unreadable
import helper


def solve(x):
    return helper.double(x)
