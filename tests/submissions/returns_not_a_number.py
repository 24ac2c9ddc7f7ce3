# verdict: wrong value
def solve(x):
    return float("nan")
