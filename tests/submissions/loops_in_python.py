# verdict: timed out
def solve(x):
    while True:
        pass
