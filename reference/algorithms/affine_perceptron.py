"""The affine perceptron: one neuron, asked at many points.

    F(x) = φ(a_1 x_1 + … + a_n x_n + a_0)

Throughout:
    m   points, one per row of X        a    coefficients, (n,)
    n   inputs                          a_0  bias, a number
    X   points, (m, n)                  φ    activation, entry by entry
"""


def affine_perceptron(a, a0, X, phi):
    """The value of the neuron at each row of X.

    >>> import numpy as np
    >>> affine_perceptron(np.array([4.0, -1.0]), 2.0, np.array([[1.0, 3.0], [0.0, 5.0]]), np.abs)
    array([3., 3.])
    """
    s = X @ a + a0    # (m,), one sum for each point
    return phi(s)     # (m,)
