"""The perceptron rule: move the weights only where the answer is wrong, one example after the other.

    F = H(P · X)        H(t) = 1 if t ≥ 0, else 0
    P ← P + 2 δ (z − F) X

Throughout:
    X   examples, one per row, (N, d)      P       weights, (d,); there is no bias
    z   targets, 0 or 1, (N,)              delta   δ, the learning rate
    epochs   how often all examples are seen, each time in their order
"""

import numpy as np


def hebb_train(X, z, P0, delta, epochs):
    """The last weights, and the number of wrong answers met in each epoch.

    >>> hebb_train(np.array([[3, 1], [1, 2], [-1, 1], [-2, -1]]), np.array([1, 1, 0, 0]), np.zeros(2), 0.5, 3)
    (array([2., 1.]), [1, 1, 0])
    """
    P, errors = P0, []
    for _ in range(epochs):
        wrong = 0
        for x, target in zip(X, z):
            F = int(np.sum(P * x) >= 0)
            wrong += int(target != F)
            P = P + 2 * delta * (target - F) * x      # (d,), a new array
        errors.append(wrong)
    return P, errors
