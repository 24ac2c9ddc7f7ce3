# verdict: raised
def solve(x):
    return solve(x)
