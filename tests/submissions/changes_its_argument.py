# verdict: rule broken
def solve(x):
    doubled = 2 * x
    if hasattr(x, "shape"):
        x[...] = 0
    return doubled
