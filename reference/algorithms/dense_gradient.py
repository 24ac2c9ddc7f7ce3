"""The gradient of a network's output with respect to its weights, at one input.

    forward     a_0 = x        u_l = a_{l−1} W_l + b_l       a_l = φ_l(u_l)       F = a_L, one number
    backward    d_L = φ_L'(u_L)                              d_{l−1} = (W_l d_l) ⊙ φ_{l−1}'(u_{l−1})
    gradient    ∂F/∂W_l = a_{l−1}ᵀ d_l, entry (i, j) is (a_{l−1})_i (d_l)_j       ∂F/∂b_l = d_l

Throughout:
    L     layers                        W_l   kernel, (n_in, n_out); n_out = 1 for the last
    x     the input, (n,)               b_l   bias, (n_out,)
    φ_l   activation of layer l         u_l   before the activation, (n_out,)
    d_l   ∂F/∂u_l, (n_out,)             a_l   after it, (n_out,)
"""

import numpy as np

from reference.algorithms.backprop_mlp import activate, activation_slope


def dense_gradient(weights, activations, x):
    """The pairs (∂F/∂W_l, ∂F/∂b_l), from the first layer to the last, shaped as the weights are.

    >>> W, b = np.array([[2.0], [3.0]]), np.array([1.0])
    >>> dense_gradient([(W, b)], ["identity"], np.array([5.0, 7.0]))
    [(array([[5.],
           [7.]]), array([1.]))]
    """
    a, u = [x], []
    for (W, b), name in zip(weights, activations):
        u.append(a[-1] @ W + b)                                # (n_out,)
        a.append(activate(name, u[-1]))                        # (n_out,)
    da = np.ones(1)                                            # ∂F/∂F
    gradients = []
    for l in reversed(range(len(weights))):
        d = da * activation_slope(activations[l], u[l])        # (n_out,)
        gradients.insert(0, (np.outer(a[l], d), d))            # (n_in, n_out), (n_out,)
        da = weights[l][0] @ d                                 # (n_in,)
    return gradients
