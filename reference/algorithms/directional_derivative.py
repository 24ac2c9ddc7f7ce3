"""Directional derivative: how fast a function grows along a vector, from its gradient.

    D_v f(P) = ⟨∇f(P), v⟩ = Σ_i ∂f/∂x_i (P) v_i

v is taken as it is: twice the vector, twice the derivative.

Throughout:
    grad   P ↦ ∇f(P), (d,) → (d,)       P   the point, (d,)
    v      the vector, (d,)
"""

import numpy as np


def directional_derivative(grad, P, v):
    """The derivative of f at P along v, which need not have length 1.

    >>> directional_derivative(lambda P: np.array([2 * P[0], 3.0]), np.array([1, 5]), np.array([4, -1]))
    5.0
    """
    return float(np.sum(grad(P) * v))    # (d,) → ()
