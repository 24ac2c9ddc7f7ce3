"""Backward pass along a chain of neurons with one input each.

    forward     g_0 = x          u_i = a_i g_{i−1} + b_i          g_i = φ_i(u_i)          F = g_n
    backward    ∂F/∂g_n = 1      ∂F/∂g_{i−1} = ∂F/∂g_i φ_i'(u_i) a_i
    gradient    ∂F/∂a_i = ∂F/∂g_i φ_i'(u_i) g_{i−1}               ∂F/∂b_i = ∂F/∂g_i φ_i'(u_i)

Nothing is divided by g_i, so a neuron that answers 0 needs no care.

Throughout:
    x      the input, a number          a, b   weights and biases, (n,)
    n      neurons                      phis, dphis   the n functions φ_i, and their derivatives φ_i'
    slope  ∂F/∂g_i
"""

import numpy as np


def chain_backward(x, a, b, phis, dphis):
    """F, its gradients with respect to the weights and to the biases, and its derivative with respect to x.

    >>> chain_backward(3.0, [2.0], [1.0], [lambda u: u**2], [lambda u: 2 * u])
    (49.0, array([42.]), array([14.]), 28.0)
    """
    n = len(a)
    g, u = [x], []
    for i in range(n):
        u.append(a[i] * g[i] + b[i])
        g.append(phis[i](u[i]))
    da, db = np.zeros(n), np.zeros(n)     # (n,), (n,)
    slope = 1.0
    for i in reversed(range(n)):
        db[i] = slope * dphis[i](u[i])
        da[i] = db[i] * g[i]
        slope = db[i] * a[i]
    return g[n], da, db, float(slope)
