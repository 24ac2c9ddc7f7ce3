# verdict: signature
def solve(x, y):
    return 2 * x
