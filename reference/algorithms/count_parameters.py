"""How many weights a network of dense layers has: a coefficient for each edge and a bias for each neuron.

    weights = Σ_l (n_{l−1} + 1) n_l

Throughout:
    n_0   inputs of the network        n_l   neurons of layer l, l = 1, …, L
"""


def count_parameters(sizes):
    """The number of weights of a network with these inputs and neurons per layer, biases included.

    >>> count_parameters([2, 3, 1])
    13
    """
    return sum((n_in + 1) * n_out for n_in, n_out in zip(sizes, sizes[1:]))
