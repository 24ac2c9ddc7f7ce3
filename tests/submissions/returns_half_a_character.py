# verdict: wrong type
def solve(x):
    return "\ud800"
