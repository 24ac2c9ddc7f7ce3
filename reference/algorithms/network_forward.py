"""A network, from its inputs to its outputs: what one layer answers, the next one reads.

    A_0 = X       A_l = φ_l(A_{l−1} W_l + b_l)       F(X) = A_L

Throughout:
    m   points, one per row              W_l   kernel, (n_in, n_out): column k belongs to neuron k
    L   layers                           b_l   biases, (n_out,)
    X   points, (m, n)                   φ_l   activation, entry by entry
    A_l outputs of layer l, (m, n_out)
"""


def network_forward(layers, X):
    """The outputs of the last layer at each row of X.

    >>> import numpy as np
    >>> hidden = np.array([[2, -3], [-1, 2]]), np.array([0, 0]), np.abs
    >>> output = np.array([[4], [5]]), np.array([-1]), np.sign
    >>> network_forward([hidden], np.array([[4, 7], [0, 1]]))
    array([[1, 2],
           [1, 2]])
    >>> network_forward([hidden, output], np.array([[4, 7], [0, 1]]))
    array([[1],
           [1]])
    """
    A = X                       # (m, n)
    for W, b, phi in layers:
        A = phi(A @ W + b)      # (m, n_out)
    return A
