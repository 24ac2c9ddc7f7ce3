# verdict: raised
def solve(x):
    raise KeyboardInterrupt
