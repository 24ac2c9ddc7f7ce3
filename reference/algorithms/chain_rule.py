"""Chain rule: the slope of a composition is the product of the slopes along it.

    y = f(x),  z = g(y)        dz/dx = dz/dy · dy/dx        (g ∘ f)'(x) = g'(f(x)) · f'(x)

Throughout:
    f    inner function, applied first        dg   derivative g' of the outer function
    df   its derivative f'                    x    where the slope is wanted
"""


def chain_rule(dg, f, df, x):
    """The derivative of x ↦ g(f(x)) at x; the outer derivative is taken at the inner value.

    >>> chain_rule(lambda y: 3 * y**2, lambda x: x**2 + 1, lambda x: 2 * x, 2.0)     # of (x² + 1)³
    300.0
    """
    y = f(x)
    return dg(y) * df(x)
