"""An attention head: each token asks, looks at the others, and takes a mean of what they offer.

    q = W_Q x       k = W_K x       v = W_V x
    s_ij = ⟨q_i, k_j⟩ / √r                          −∞ where j > i, if causal
    A_ij = exp(s_ij) / Σ_l exp(s_il)
    h(x) = W_O v Aᵀ                                 column i is W_O Σ_j A_ij v_j

Throughout:
    n   dimension of a token       x                one token per column,       (n, K)
    K   number of tokens           W_Q, W_K, W_V    what is read of a token,    (r, n)
    r   dimension of the head      W_O              back to dimension n,        (n, r)
                                   q, k, v          queries, keys, values,      (r, K)
                                   A                row i: where i looks,       (K, K)
"""

import numpy as np


def attention_head(x, W_Q, W_K, W_V, W_O, causal):
    """What the head adds to each token; causal, a column depends on itself and on those to its left only.

    >>> x = np.array([[1.0, 1.0, 1.0], [0.0, 1.0, 2.0]])
    >>> W_Q, W_K, W_V = np.log([[2.0, 1.0]]), np.array([[0.0, 1.0]]), np.array([[0.0, 21.0]])
    >>> attention_head(x, W_Q, W_K, W_V, np.array([[1.0], [-1.0]]), True).round(9)
    array([[  0.,  14.,  30.],
           [  0., -14., -30.]])
    """
    q, k, v = W_Q @ x, W_K @ x, W_V @ x                    # (r, n)(n, K) → (r, K)
    s = q.T @ k / np.sqrt(len(W_Q))                        # (K, r)(r, K) → (K, K)
    if causal:
        s = np.where(np.tri(len(s)), s, -np.inf)
    e = np.exp(s - s.max(axis=1, keepdims=True))           # (K, K), 0 ≤ e ≤ 1
    A = e / e.sum(axis=1, keepdims=True)                   # (K, K) / (K, 1)
    return W_O @ v @ A.T                                   # (n, r)(r, K)(K, K) → (n, K)
