# verdict: wrong type
def solve(x):
    return float
