# verdict: raised | out of memory
def solve(x):
    raise ValueError("y" * 10**8)
