import numpy as np


def attention_head(x, W_Q, W_K, W_V, W_O, causal):
    q, k, v = W_Q @ x, W_K @ x, W_V @ x
    scores = q.T @ k / np.sqrt(q.shape[0])
    if causal:
        K = scores.shape[0]
        scores = np.where(np.tril(np.ones((K, K))) == 1, scores, -np.inf)
    scores = scores - scores.max(axis=1, keepdims=True)
    alpha = np.exp(scores)
    alpha = alpha / alpha.sum(axis=1, keepdims=True)
    return W_O @ (v @ alpha.T)
