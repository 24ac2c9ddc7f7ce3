"""Scan of an interval: where, among points at equal distances, a function is nearest to 0.

    x_k = a + k (b − a)/n      k = 0, …, n:  n + 1 points, both ends among them

Throughout:
    f   a function of one variable        n   number of intervals
"""


def scan_root(f, a, b, n):
    """The first of the points where |f| is least.

    >>> scan_root(lambda x: x**2 - 2, 1, 2, 10)
    1.4
    """
    return min((a + k * (b - a) / n for k in range(n + 1)), key=lambda x: abs(f(x)))
