# verdict: unusable
def solve(x):
    return 1 << 10**6
