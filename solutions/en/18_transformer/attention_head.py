# %% [markdown]
# ## An attention head
#
# A text of $K$ tokens is a matrix $x$ of size $n \times K$: **one token per column**, $x_1, \dots, x_K$. An attention head of
# dimension $r$ reads three vectors from each token, a query, a key and a value:
#
# $$ q_j = W_Q\, x_j \qquad k_j = W_K\, x_j \qquad v_j = W_V\, x_j $$
#
# Token $i$ looks at token $j$ with a weight that grows with the dot product of its query and the other's key:
#
# $$ s_{ij} = \frac{\langle q_i, k_j \rangle}{\sqrt{r}} \qquad A_{ij} = \frac{e^{s_{ij}}}{\sum_l e^{s_{il}}} $$
#
# It then takes the mean of the values with these weights, and comes back to dimension $n$:
#
# $$ h_i = W_O \sum_j A_{ij}\, v_j $$
#
# * If `causal` is true, token $i$ sees itself and the tokens before it only: both sums run over $j \le i$ and $l \le i$.
#   If it is false, they run over all tokens.
# * `W_Q`, `W_K`, `W_V` are of size $r \times n$, `W_O` is of size $n \times r$ (the book prints $r \times n$ in one place).
# * Return the matrix of the columns $h_1, \dots, h_K$, of size $n \times K$. The tokens themselves are not added to it.
# * Scores may reach $\pm 10\,000$, where $e^s$ is no longer a float: no intermediate value may overflow, and no sum of
#   exponentials may vanish.
#
# **Example.** $K = 3$, $n = 2$, $r = 1$, `causal` true:
#
# $$ x = \begin{pmatrix} 1 & 1 & 1 \\ 0 & 1 & 2 \end{pmatrix} \quad W_Q = \begin{pmatrix} \ln 2 & 0 \end{pmatrix} \quad
# W_K = \begin{pmatrix} 0 & 1 \end{pmatrix} \quad W_V = \begin{pmatrix} 0 & 105 \end{pmatrix} \quad
# W_O = \begin{pmatrix} 1 \\ -1 \end{pmatrix} $$
#
# The exponentials of the scores are $1, 2, 4$ in each row, so the rows of $A$ are $(1, 0, 0)$, $(\tfrac13, \tfrac23, 0)$ and
# $(\tfrac17, \tfrac27, \tfrac47)$. The values are $0$, $105$ and $2 \times 105$, their means $0$, $70$ and $150$:
#
# $$ h = \begin{pmatrix} 0 & 70 & 150 \\ 0 & -70 & -150 \end{pmatrix} $$
#
# **What is checked**
#
# * scores that double
# * five tokens that see the past
# * five tokens that see everything
# * scores too large for the exponential
# * causal: changing the fifth of six tokens changes the last two columns only
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def attention_head(x, W_Q, W_K, W_V, W_O, causal):
    """Output (n, K) of an attention head for the tokens x, (n, K), one per column."""
    q, k, v = W_Q @ x, W_K @ x, W_V @ x                    # (r, n)(n, K) → (r, K)
    s = q.T @ k / np.sqrt(len(W_Q))                        # (K, r)(r, K) → (K, K)
    if causal:
        s = np.where(np.tri(len(s)), s, -np.inf)
    e = np.exp(s - s.max(axis=1, keepdims=True))           # (K, K), 0 ≤ e ≤ 1
    A = e / e.sum(axis=1, keepdims=True)                   # (K, K) / (K, 1)
    return W_O @ v @ A.T                                   # (n, r)(r, K)(K, K) → (n, K)
