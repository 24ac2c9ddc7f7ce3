"""A neuron whose boundary goes through n points of n-dimensional space: a line through two, a plane through three.

    a_1 x_1 + … + a_n x_n + a_0 = det ⎡ x   1 ⎤       zero at each row of P, where two rows of the matrix are equal
                                      ⎣ P   1 ⎦

So each weight is a cofactor of the first row. Weights are known up to a factor; its sign says on which side the sum
is positive.

Throughout:
    n   inputs        P   points, (n, n), one per row        a   coefficients, (n,)        a_0   bias
"""

import numpy as np


def neuron_through_points(P):
    """Coefficients and bias of a neuron that is 0 before its activation at each row of P.

    >>> neuron_through_points(np.array([[0.0, 1.0], [1.0, 3.0]]))
    (array([-2.,  1.]), -1.0)
    """
    n = len(P)
    rows = np.hstack([P, np.ones((n, 1))])                                          # (n, n + 1)
    minors = [np.linalg.det(np.delete(rows, i, axis=1)) for i in range(n + 1)]      # n + 1
    weights = np.array([(-1) ** i * minor for i, minor in enumerate(minors)])       # (n + 1,)
    return weights[:n], float(weights[n])
