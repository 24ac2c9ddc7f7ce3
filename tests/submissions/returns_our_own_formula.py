# verdict: wrong type
from grader.values import Formula


def solve(x):
    return Formula("__import__('os').system('touch /tmp/escaped')")
