"""Tangent: the line through a point of a curve that has the slope of the curve there.

    y = f(x0) + f'(x0) (x − x0) = m x + p        m = f'(x0)        p = f(x0) − m x0

Throughout:
    f    a function of one variable        m   slope of the tangent
    df   its derivative f'                 p   its height at x = 0
    x0   abscissa of the point of contact
"""


def tangent_line(f, df, x0):
    """Slope m and intercept p of the tangent y = m x + p at the point (x0, f(x0)).

    >>> tangent_line(lambda x: x**2, lambda x: 2 * x, 3.0)
    (6.0, -9.0)
    """
    m = df(x0)
    p = f(x0) - m * x0
    return m, p
