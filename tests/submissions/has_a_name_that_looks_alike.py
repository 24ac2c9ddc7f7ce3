# verdict: undefined
def ѕolve(x):  # the first letter is Cyrillic
    return 2 * x
