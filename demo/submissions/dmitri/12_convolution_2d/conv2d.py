import numpy as np


def conv2d(A, M, mode):
    n, p = A.shape
    q, r = M.shape
    if mode == "full":
        top, bottom, left, right = q - 1, q - 1, r - 1, r - 1
    elif mode == "same":
        top, left = q // 2, r // 2
        bottom, right = q - 1 - top, r - 1 - left
    else:
        top = bottom = left = right = 0
    P = np.zeros((n + top + bottom, p + left + right))
    P[top:top + n, left:left + p] = A
    out = np.zeros((P.shape[0] - q + 1, P.shape[1] - r + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(P[i:i + q, j:j + r] * M)
    return out
