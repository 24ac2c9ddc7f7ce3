# verdict: unusable
def solve(x):
    return [x] * 10**6
