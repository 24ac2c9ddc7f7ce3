"""Newton's method for a minimum: where the slope vanishes, found by Newton's method on the slope.

    x_{k+1} = x_k − g'(x_k) / g''(x_k)

Near a point where g'' > 0 it finds a minimum, near one where g'' < 0 a maximum: it looks for g' = 0 only.

Throughout:
    g     a function of one variable       x_k   the iterates, x_0 is given
    dg    its derivative g'                n     number of updates
    d2g   its second derivative g''
"""


def newton_minimise(g, dg, d2g, x0, n):
    """The n-th iterate, and the value of g there.

    >>> newton_minimise(lambda x: x**2 - 6 * x, lambda x: 2 * x - 6, lambda x: 2, 10.0, 1)
    (3.0, -9.0)
    """
    x = x0
    for _ in range(n):
        x = x - dg(x) / d2g(x)
    return x, g(x)
