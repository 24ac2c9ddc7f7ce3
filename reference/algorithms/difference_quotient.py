"""Difference quotient: the slope of the secant through two points of a curve.

    τ(h) = (f(x0 + h) − f(x0)) / h       →  f'(x0)  when h → 0

Throughout:
    f    a function of one variable        h   the step, positive or negative, never 0
    x0   where the slope is wanted
"""


def difference_quotient(f, x0, h):
    """The slope of the secant through the points of abscissas x0 and x0 + h.

    >>> difference_quotient(lambda x: x**2, 1.0, 0.5)
    2.5
    """
    return (f(x0 + h) - f(x0)) / h
