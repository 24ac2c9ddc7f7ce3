"""The gradient of the mean squared error of one neuron without activation.

    F(x) = x · w + b        E(w, b) = (1/N) Σ_i (F(x_i) − y_i)²

    ∂E/∂w_j = (2/N) Σ_i (F(x_i) − y_i) x_ij        ∂E/∂b = (2/N) Σ_i (F(x_i) − y_i)

Throughout:
    X   N inputs, one per row, (N, l)        w   the weights, (l,)
    y   the expected outputs, (N,)           b   the bias, a number
"""


def mse_gradient(X, y, w, b):
    """The pair (∂E/∂w, ∂E/∂b), an array of shape (l,) and a number.

    >>> import numpy as np
    >>> dw, db = mse_gradient(np.array([[1, 0], [2, 1]]), np.array([2, 5]), np.array([2, 3]), 1)
    >>> dw.tolist(), db.item()
    ([7.0, 3.0], 4.0)
    """
    e = X @ w + b - y                                      # (N,)
    return 2 * X.T @ e / len(y), 2 * e.sum() / len(y)      # (l,), ()
