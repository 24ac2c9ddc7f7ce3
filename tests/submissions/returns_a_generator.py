# verdict: wrong type
def solve(x):
    while True:
        yield 2 * x
