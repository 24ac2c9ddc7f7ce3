"""Values near a point from the value and the gradient there: the tangent plane instead of the surface.

    f(P + H) ≃ f(P) + ⟨∇f(P), H⟩         the error is of order |H|²

Throughout:
    f     (d,) → ()                      P   the point, (d,)
    grad  P ↦ ∇f(P), (d,) → (d,)         H   the small move, (d,), not the place where it ends
"""

import numpy as np


def linear_approximation(f, grad, P, H):
    """The value at P + H of the affine function that touches f at P.

    >>> linear_approximation(lambda P: P[0] * P[1], lambda P: P[::-1], np.array([2, 3]), np.array([0.5, -1.0]))
    5.5
    """
    return float(f(P) + np.sum(grad(P) * H))       # (d,) → ()
