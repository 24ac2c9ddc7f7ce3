import numpy as np


def conv2d(A, M, mode):
    n, p = A.shape
    q, r = M.shape

    def coefficient(i, j):
        total = 0.0
        for u in range(q):
            for v in range(r):
                if 0 <= i - u < n and 0 <= j - v < p:
                    total += float(A[i - u, j - v]) * float(M[u, v])
        return total

    if mode == "full":
        rows, columns = range(n + q - 1), range(p + r - 1)
    elif mode == "same":
        rows, columns = range((q - 1) // 2, (q - 1) // 2 + n), range((r - 1) // 2, (r - 1) // 2 + p)
    else:
        rows, columns = range(q - 1, n), range(r - 1, p)
    return np.array([[coefficient(i, j) for j in columns] for i in rows])
