# verdict: raised
def solve(x):
    return float(input("x? ")) * x
