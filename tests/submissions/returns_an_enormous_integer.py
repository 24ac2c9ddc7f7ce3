# verdict: wrong type
def solve(x):
    return 1 << 10**6
