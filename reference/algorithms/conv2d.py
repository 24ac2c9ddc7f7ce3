"""Convolution in two dimensions: one copy of the image for each entry of the kernel, moved and weighted.

    B = A ∗ M       B_ij = Σ_uv M_uv A_{i−u, j−v}       A is zero outside its n × p entries

    full     every place where the turned kernel meets the image
    same     n × p of them, from the entry ((q−1)//2, (r−1)//2) of full
    valid    those where the kernel lies wholly inside the image

Throughout:
    A   image,   (n, p)       B   full     (n+q−1, p+r−1)
    M   kernel,  (q, r)           same     (n, p)
                                  valid    (n−q+1, p−r+1)
"""

import numpy as np


def conv2d(A, M, mode):
    """The convolution of image and kernel; a single 1 in the image leaves a copy of the kernel there.

    >>> conv2d(np.array([[0, 1, 0]]), np.array([[1, 2], [3, 4]]), "full")
    array([[0., 1., 2., 0.],
           [0., 3., 4., 0.]])
    """
    (n, p), (q, r) = A.shape, M.shape
    B = np.zeros((n + q - 1, p + r - 1))                      # (n+q−1, p+r−1)
    for u in range(q):
        for v in range(r):
            B[u : u + n, v : v + p] += M[u, v] * 1.0 * A      # (n, p)
    i, j = (q - 1) // 2, (r - 1) // 2
    return {
        "full": B,
        "same": B[i : i + n, j : j + p],                      # (n, p)
        "valid": B[q - 1 : n, r - 1 : p],                     # (n−q+1, p−r+1)
    }[mode]
