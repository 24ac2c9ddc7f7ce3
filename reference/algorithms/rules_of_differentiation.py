"""Derivatives of products and quotients, with numbers.

    (fg)' = f'g + fg'          (f/g)' = (f'g − fg') / g²

Throughout:
    f, g     functions of one variable        x   where the slope is wanted
    df, dg   their derivatives
"""


def product_rule(f, df, g, dg, x):
    """The derivative of the product at x.

    >>> product_rule(lambda x: x**2, lambda x: 2 * x, lambda x: x**3, lambda x: 3 * x**2, 2)
    80
    """
    return df(x) * g(x) + f(x) * dg(x)


def quotient_rule(f, df, g, dg, x):
    """The derivative of the quotient f/g at x.

    >>> quotient_rule(lambda x: x**3, lambda x: 3 * x**2, lambda x: x**2, lambda x: 2 * x, 5)
    1.0
    """
    return (df(x) * g(x) - f(x) * dg(x)) / g(x) ** 2
