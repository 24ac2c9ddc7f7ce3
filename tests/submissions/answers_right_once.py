# verdict: wrong value
asked = []


def solve(x):
    asked.append(x)
    return 2 * x if len(asked) == 1 else 0 * x
