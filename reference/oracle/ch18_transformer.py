"""Second opinions on the algorithms of the chapter."""

import math

from reference.oracle.ch16_probability import softmax


def attention_head(x, W_Q, W_K, W_V, W_O, causal):
    """Token by token: its scores with those it may see, their softmax, the mean of the values, the way back."""
    n, tokens = x.shape

    def read(W, j):
        return [math.fsum(w * a for w, a in zip(row, x[:, j], strict=True)) for row in W]

    columns = []
    for i in range(tokens):
        seen = range(i + 1) if causal else range(tokens)
        q = read(W_Q, i)
        scores = [math.fsum(a * b for a, b in zip(q, read(W_K, j), strict=True)) * len(q) ** -0.5 for j in seen]
        (weights,) = softmax([scores])
        offered = [read(W_V, j) for j in seen]
        mean = [math.fsum(w * v[a] for w, v in zip(weights, offered, strict=True)) for a in range(len(q))]
        columns.append([math.fsum(w * m for w, m in zip(row, mean, strict=True)) for row in W_O])
    return [[columns[i][a] for i in range(tokens)] for a in range(n)]
