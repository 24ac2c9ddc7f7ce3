# verdict: undefined
def solved(x):
    return 2 * x
