"""What a Dense layer of Keras computes, with the arrays that Keras keeps.

    S = φ(X W + b)       S_kj = φ( Σ_i X_ki W_ij + b_j )

Throughout:
    m   examples, one per row          W   kernel, (p, q): row i leaves input i, column j enters neuron j
    p   inputs, q neurons              b   biases, (q,)
    X   inputs, (m, p)                 φ   activation, by its name in Keras
"""

import numpy as np


def dense_forward(X, W, b, activation):
    """The outputs of a Dense layer for each row of X.

    >>> dense_forward(np.array([[3.0]]), np.array([[1.0, -0.5]]), np.array([-1.0, 1.0]), "relu")
    array([[2., 0.]])
    """
    s = X @ W + b                               # (m, q)
    match activation:
        case "linear":
            return s
        case "relu":
            return np.maximum(s, 0)
        case "tanh":
            return np.tanh(s)
        case "sigmoid":
            return 1 / (1 + np.exp(-s))
