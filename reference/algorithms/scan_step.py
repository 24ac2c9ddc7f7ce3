"""The learning rate of one step by trial: of a list, the one that leads lowest.

    δ = argmin over the candidates of f(P − δ ∇f(P))

Throughout:
    f      P ↦ f(P), a number                  P            the point, (d,)
    grad   P ↦ ∇f(P), an array (d,)            candidates   learning rates; of equals, the first wins
"""


def scan_step(f, grad, P, candidates):
    """One gradient, and one value of f for each candidate.

    >>> import numpy as np
    >>> scan_step(lambda P: P @ P, lambda P: 2 * P, np.array([2.0, 1.0]), [0.1, 0.4, 0.7])
    0.4
    """
    g = grad(P)                                                  # (d,)
    return min(candidates, key=lambda delta: f(P - delta * g))
