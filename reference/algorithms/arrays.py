"""What the book does with arrays of one and two dimensions, where NumPy has it ready.

    A[i, j]   row i, column j, counted from 0        flat index of A[i, j]   i n + j, for rows of n entries
"""

import numpy as np


def traversal(A):
    """The triples (i, j, A[i, j]), row after row.

    >>> traversal(np.array([[5, 6], [7, 8]]))
    [(0, 0, 5), (0, 1, 6), (1, 0, 7), (1, 1, 8)]
    """
    p, n = A.shape
    return [(i, j, A[i, j].item()) for i in range(p) for j in range(n)]


def flattened(A):
    """The entries of A in one vector, row after row.

    >>> flattened(np.array([[1, 2, 3], [4, 5, 6]])).tolist()
    [1, 2, 3, 4, 5, 6]
    """
    return np.array([entry for row in A for entry in row])                # (p, n) → (p n,)


def reshaped(V, p, n):
    """The vector V cut into p rows of n entries.

    >>> reshaped(np.array([1, 2, 3, 4, 5, 6]), 3, 2).tolist()
    [[1, 2], [3, 4], [5, 6]]
    """
    if p * n != len(V):
        raise ValueError(f"{len(V)} entries do not fill {p} rows of {n}")
    return np.array([V[i * n : (i + 1) * n] for i in range(p)])          # (p n,) → (p, n)


def entrywise(function, A):
    """The function of one number at each entry of A, in an array of the same shape.

    >>> entrywise(lambda t: t / 2 if t > 2 else 0, np.array([[1, 3], [5, 7]])).tolist()
    [[0.0, 1.5], [2.5, 3.5]]
    """
    return np.array([[function(entry) for entry in row] for row in A], dtype=float)   # (p, n)


def special_values(V):
    """1/V, ln V and exp(ln V): infinite at 0, not a number for the logarithm of a negative one; no warning.

    >>> {name: result.tolist() for name, result in special_values(np.array([-1.0, 0.0])).items()}
    {'1/x': [-1.0, inf], 'ln x': [nan, -inf], 'exp(ln x)': [nan, 0.0]}
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return {"1/x": 1 / V, "ln x": np.log(V), "exp(ln x)": np.exp(np.log(V))}


def parts(V, start, stop):
    """The entries of V before `start`, from `start` to just before `stop`, and from `stop` on.

    >>> [part.tolist() for part in parts(np.arange(6), 2, 5)]
    [[0, 1], [2, 3, 4], [5]]
    """
    return V[:start], V[start:stop], V[stop:]


def appended(V, value):
    """A new vector with one entry more; V stays as it is.

    >>> appended(np.array([1, 2]), 8.5).tolist()
    [1.0, 2.0, 8.5]
    """
    return np.concatenate([V, [value]])                                   # (n,) → (n + 1,)
