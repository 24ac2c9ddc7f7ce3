"""Gradient check: a claimed gradient against the slopes that the function itself shows.

    s_i = (f(P + h e_i) − f(P − h e_i)) / 2h       e_i the i-th vector of the canonical basis
    error = max_i |g_i − s_i| / max_i max(|g_i|, |s_i|),  and 0 where all of them are 0

Throughout:
    f   a function of d variables, (d,) → ()       P   the point, (d,)
    g   its claimed gradient, (d,) → (d,)          h   half the width of a difference
    s   the slopes measured at P, (d,)
"""

import numpy as np


def gradient_check(f, g, P, h):
    """Largest gap between claimed and measured slopes, relative to the largest slope of all.

    >>> gradient_check(lambda P: P[0] ** 3 + 5 * P[1], lambda P: np.array([3 * P[0] ** 2, 4]), np.array([1, 2]), 0.1)
    0.2
    """
    E = h * np.eye(len(P))                                              # (d, d), row i is h e_i
    slopes = np.array([(f(P + e) - f(P - e)) / (2 * h) for e in E])     # (d,)
    claimed = g(P)                                                      # (d,)
    scale = np.abs([claimed, slopes]).max()
    return float(np.abs(claimed - slopes).max() / scale) if scale else 0.0
