# verdict: raised
import pandas


def solve(x):
    return pandas.Series([2 * x])[0]
