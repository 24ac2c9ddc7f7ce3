"""Backpropagation: the gradient of the mean squared error, from the last layer to the first.

    forward     A_0 = X       U_l = A_{l−1} W_l + b_l       A_l = φ_l(U_l)
    error       E = (1 / N p) Σ_ij (A_L − Z)_ij²
    backward    D_L = (2 / N p) (A_L − Z) ⊙ φ_L'(U_L)       D_{l−1} = (D_l W_lᵀ) ⊙ φ_{l−1}'(U_{l−1})
    gradient    ∂E/∂W_l = A_{l−1}ᵀ D_l                      ∂E/∂b_l = Σ_i (D_l)_i, the sum of the rows

Throughout:
    N     examples                      W_l   kernel, (n_in, n_out)
    L     layers                        b_l   bias, (n_out,)
    X     inputs, (N, n)                U_l   before the activation, (N, n_out)
    Z     targets, (N, p)               A_l   after it, (N, n_out)
    φ_l   activation of layer l         D_l   ∂E/∂U_l, (N, n_out)
"""

import numpy as np


def activate(name, u):
    """The activation of that name at every entry of u.

    >>> activate("relu", np.array([-2.0, 3.0]))
    array([0., 3.])
    """
    match name:
        case "identity":
            return u
        case "relu":
            return np.maximum(u, 0)
        case "tanh":
            return np.tanh(u)
        case "sigmoid":
            return (1 + np.tanh(u / 2)) / 2


def activation_slope(name, u):
    """The derivative of the activation of that name at every entry of u, before the activation; relu'(0) = 0.

    >>> activation_slope("sigmoid", np.array([0.0]))
    array([0.25])
    """
    a = activate(name, u)
    match name:
        case "identity":
            return np.ones_like(u)
        case "relu":
            return np.where(u > 0, 1.0, 0.0)
        case "tanh":
            return 1 - a**2
        case "sigmoid":
            return a * (1 - a)


def backprop_mlp(weights, activations, X, Z):
    """The pairs (∂E/∂W_l, ∂E/∂b_l), from the first layer to the last, shaped as the weights are.

    >>> W, b = np.array([[1.0], [2.0]]), np.array([3.0])
    >>> backprop_mlp([(W, b)], ["identity"], np.array([[1.0, 1.0], [0.0, 1.0]]), np.array([[5.0], [3.0]]))
    [(array([[1.],
           [3.]]), array([3.]))]
    """
    A, U = [X], []
    for (W, b), name in zip(weights, activations):
        U.append(A[-1] @ W + b)                                                     # (N, n_out)
        A.append(activate(name, U[-1]))                                             # (N, n_out)
    dA = 2 * (A[-1] - Z) / Z.size                                                   # (N, p)
    gradients = []
    for l in reversed(range(len(weights))):
        D = dA * activation_slope(activations[l], U[l])                             # (N, n_out)
        gradients.insert(0, (A[l].T @ D, D.sum(axis=0)))                            # (n_in, n_out), (n_out,)
        dA = D @ weights[l][0].T                                                    # (N, n_in)
    return gradients
