"""The tangent to a level curve, the tangent plane to a level surface: all points across the gradient.

    ⟨∇f(P), X − P⟩ = 0,   that is   c_1 x_1 + … + c_d x_d + c_0 = 0   with  c_i = ∂f/∂x_i (P),  c_0 = −⟨∇f(P), P⟩

Throughout:
    grad   P ↦ ∇f(P), (d,) → (d,)       P   a point of the level where ∇f(P) is not 0, (d,)
"""

import numpy as np


def level_tangent(grad, P):
    """The coefficients (c_1, …, c_d, c_0) of the tangent at P to the level of f through P.

    >>> level_tangent(lambda P: 2 * P, np.array([3, 4]))          # a circle: 3x + 4y = 25
    array([  6.,   8., -50.])
    """
    g = np.asarray(grad(P), dtype=float)           # (d,)
    return np.append(g, -np.sum(g * P))            # (d + 1,)
