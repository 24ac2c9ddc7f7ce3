import numpy as np


def conv2d(A, M, mode):
    n, p = A.shape
    q, r = M.shape
    full = np.zeros((n + q - 1, p + r - 1))
    for i in range(n):
        for j in range(p):
            full[i:i + q, j:j + r] += float(A[i, j]) * M
    if mode == "full":
        return full
    if mode == "same":
        top, left = (q - 1) // 2, (r - 1) // 2
        return full[top:top + n, left:left + p]
    return full[q - 1:n, r - 1:p]
