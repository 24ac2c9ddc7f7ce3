import numpy as np


def attention_head(x, W_Q, W_K, W_V, W_O, causal):
    q, k, v = W_Q @ x, W_K @ x, W_V @ x
    r, K = q.shape
    out = np.zeros((r, K))
    for i in range(K):
        last = i + 1 if causal else K
        scores = np.array([np.dot(q[:, i], k[:, j]) / np.sqrt(r) for j in range(last)])
        weights = np.exp(scores - scores.max())
        weights /= weights.sum()
        for j in range(last):
            out[:, i] += weights[j] * v[:, j]
    return W_O @ out
