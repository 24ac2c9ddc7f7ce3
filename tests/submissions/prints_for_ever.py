# verdict: timed out
def solve(x):
    while True:
        print("y" * 10**6)
