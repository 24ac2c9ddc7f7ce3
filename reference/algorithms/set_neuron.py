"""One neuron of a network is given its weights; all the others keep theirs.

    W_l[:, j] = (a_1, …, a_p)       b_l[j] = a_0

Throughout:
    W_l   kernel of layer l, (p, q): column j belongs to neuron j        a_i   coefficients, p of them
    b_l   biases of layer l, (q,)                                        a_0   bias
"""

import numpy as np


def set_neuron(layers, layer, rank, coefficients, bias):
    """New layers [(W, b), …], equal to the old ones but for neuron `rank` of layer number `layer`.

    >>> set_neuron([(np.array([[1, 2], [3, 4]]), np.array([5, 6]))], 0, 1, [0.5, -1], 7)
    [(array([[ 1. ,  0.5],
           [ 3. , -1. ]]), array([5., 7.]))]
    """
    if np.size(coefficients) != len(layers[layer][0]):
        raise ValueError("a neuron has one coefficient for each of its inputs")
    changed = [(np.array(W, dtype=float), np.array(b, dtype=float)) for W, b in layers]   # copies
    W, b = changed[layer]                                                                 # (p, q), (q,)
    W[:, rank] = coefficients                                                             # (p,)
    b[rank] = bias
    return changed
