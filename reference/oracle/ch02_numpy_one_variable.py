"""Second opinions on the algorithms of the chapter."""

import cmath
import math
from fractions import Fraction


def subdivision(a, b, n):
    """Weighted means of the ends, the weights being exact fractions."""
    if n == 1:
        return [float(a)]
    a, b = Fraction(a), Fraction(b)
    return [float(((n - 1 - k) * a + k * b) / (n - 1)) for k in range(n)]


def damped_oscillation(x, rate, frequency):
    """The real part of a complex exponential, entry by entry."""
    if hasattr(x, "__len__"):
        return [damped_oscillation(row, rate, frequency) for row in x]
    return cmath.exp(complex(-rate, 2 * math.pi * frequency) * float(x)).real
