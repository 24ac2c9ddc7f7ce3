"""Composition of two affine functions: affine again, so that layers without activation are one layer.

    f(x) = ax + b,   g(x) = cx + d        g(f(x)) = ca x + (cb + d)
"""


def compose_affine(a, b, c, d):
    """Slope and intercept of g ∘ f.

    >>> compose_affine(2, 1, 5, -3)     # 5 (2x + 1) − 3
    (10, 2)
    """
    return c * a, c * b + d
