# verdict: crashed
def solve(x):
    return {n * (2**61 - 1): n for n in range(3000)}
