"""Second opinions on the algorithms of the chapter."""

from fractions import Fraction


def newton(f, df, x0, n):
    """Newton's iterate by recursion on n, each quotient taken in exact rational arithmetic."""
    if n == 0:
        return x0
    x = Fraction(newton(f, df, x0, n - 1))
    return float(x - Fraction(float(f(float(x)))) / Fraction(float(df(float(x)))))
