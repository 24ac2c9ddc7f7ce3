# %% [markdown]
# ## Convolution of two matrices
#
# An image is a matrix $A$ of size $n \times p$, a **kernel** a smaller matrix $M$ of size $q \times r$. Their convolution
# adds up copies of the kernel, one for each entry of the image, moved to that entry and multiplied by it:
#
# $$ B_{ij} = \sum_{u=0}^{q-1} \sum_{v=0}^{r-1} M_{uv} \, A_{i-u,\,j-v} $$
#
# Indices start at $0$, and $A$ is zero outside its $n \times p$ entries: nothing wraps around.
#
# The signs in $A_{i-u,\,j-v}$ mean that the kernel is **turned by half a turn** (rows and columns reversed; that is not the
# transpose) before it is laid on the image, multiplied entry by entry and summed.
#
# `mode` is one of three strings and says which entries of $B$ to return:
#
# * `"full"`: all that can be non-zero, $0 \le i \le n+q-2$ and $0 \le j \le p+r-2$, size $(n+q-1) \times (p+r-1)$;
# * `"same"`: as many as the image has, $n \times p$, beginning at row `(q-1)//2` and column `(r-1)//2` of full;
# * `"valid"`: those where the kernel lies wholly inside the image, size $(n-q+1) \times (p-r+1)$, beginning at row $q-1$ and
#   column $r-1$ of full. Here $q \le n$ and $r \le p$; in the other two modes the kernel may be larger than the image.
#
# Write the sums yourself: `np.convolve`, `np.correlate` and the convolutions of `scipy.signal` and `scipy.ndimage` are not allowed.
#
# The entries of `A` and `M` may be floats, integers or bytes (`uint8`). The result is exact whatever they are: it is neither cut to
# integers nor reduced modulo 256.
#
# **Example.**
#
# $$ A = \begin{pmatrix} 8 & 1 & 0 \\ 0 & 0 & 2 \end{pmatrix} \qquad M = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} $$
#
# $$ \text{full: } \begin{pmatrix} 8 & 17 & 2 & 0 \\ 24 & 35 & 6 & 4 \\ 0 & 0 & 6 & 8 \end{pmatrix} \qquad \text{same: } \begin{pmatrix} 8 & 17 & 2 \\ 24 & 35 & 6 \end{pmatrix} \qquad \text{valid: } \begin{pmatrix} 35 & 6 \end{pmatrix} $$
#
# **What is checked**
#
# * copies of the kernel add up
# * a single one becomes the kernel
# * valid keeps the whole overlaps only
# * the relief of an image of bytes
# * an even kernel has no middle
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def conv2d(A, M, mode):
    """Convolution of the image A, (n, p), and the kernel M, (q, r); mode is "full", "same" or "valid"."""
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
