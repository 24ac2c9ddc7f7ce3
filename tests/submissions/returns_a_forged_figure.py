# verdict: wrong type
from grader.values import Figure


def solve(x):
    return Figure(({"lines": 5},))
