"""Newton's method: follow the tangent down to the axis, again and again.

    x_{k+1} = x_k − f(x_k) / f'(x_k)

Throughout:
    f    a function of one variable        x_k   the iterates, x_0 is given
    df   its derivative f'                 n     number of updates
"""


def newton(f, df, x0, n):
    """The n-th Newton iterate; near a simple root the number of right digits doubles at each step.

    >>> newton(lambda x: x**3 - 100, lambda x: 3 * x**2, 10.0, 1)
    7.0
    """
    x = x0
    for _ in range(n):
        x = x - f(x) / df(x)
    return x
