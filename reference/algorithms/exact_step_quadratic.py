"""The best learning rate on a quadratic: the one that goes to the lowest point of the line of steepest descent.

    f(P) = ½ PᵀHP − cᵀP        ∇f(P) = HP − c = g
    f(P − δg) = f(P) − δ gᵀg + ½ δ² gᵀHg        lowest where  δ = gᵀg / gᵀHg

Throughout:
    H   (d, d), symmetric, with xᵀHx > 0 for every x ≠ 0        P   a point, (d,)
    c   (d,)                                                    g   the gradient at P, (d,)
"""


def exact_step_quadratic(H, c, P):
    """The δ for which f(P − δg) is lowest; 0 at the bottom, where every δ does.

    >>> import numpy as np
    >>> exact_step_quadratic(np.array([[2, 0], [0, 6]]), np.zeros(2), np.array([2, 1])) * 62
    np.float64(13.0)
    """
    g = H @ P - c                      # (d,)
    square = g @ g
    if square == 0:
        return 0.0
    return square / (g @ H @ g)
