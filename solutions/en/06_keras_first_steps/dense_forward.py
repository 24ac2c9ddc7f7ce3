# %% [markdown]
# ## A Dense layer by hand
#
# In Keras, `Dense(q, activation="relu")` is a layer of $q$ neurons that all read the same $p$ inputs. `layer.get_weights()` gives its two
# arrays, `[W, b]`: the **kernel** $W$ of shape $(p, q)$ and the **biases** $b$ of shape $(q,)$. Compute what the layer answers:
#
# $$ S = \varphi(X W + b) \qquad S_{kj} = \varphi\Bigl(\sum_{i=1}^{p} X_{ki} W_{ij} + b_j\Bigr) $$
#
# **Row $i$ of $W$ belongs to input $i$, column $j$ to neuron $j$.** So the weights are sorted by input, not by neuron.
#
# * `X` has shape $(m, p)$: $m$ examples, one per row. A single example is an array of one row.
# * `activation` is a name that Keras knows, `"linear"`, `"relu"`, `"tanh"` or `"sigmoid"`:
#
# $$ \mathrm{linear}(t) = t \qquad \mathrm{relu}(t) = \max(t, 0) \qquad \tanh(t) = \frac{e^t - e^{-t}}{e^t + e^{-t}} \qquad \mathrm{sigmoid}(t) = \frac{1}{1 + e^{-t}} $$
#
# * Return $S$, of shape $(m, q)$, even if $m$ or $q$ is $1$. Write it with NumPy, without Keras.
#
# **Example.** Two inputs, three neurons, `"relu"`, and one example $X = (5\ \ 3)$:
#
# $$ W = \begin{pmatrix} 1 & 3 & -1 \\ 2 & -1 & -1 \end{pmatrix} \qquad b = (-1, 0, 1) $$
#
# The first neuron has the coefficients $1$ and $2$, its sum is $5 + 2 \times 3 - 1 = 10$. The sums are $10, 12, -7$, so $S$ is made of their positive parts.
#
# **What is checked**
#
# * the layer of the statement
# * at the origin, a linear layer gives its biases
# * a sigmoid layer
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def dense_forward(X, W, b, activation):
    """The outputs, (m, q), of a Dense layer of kernel W, (p, q), and biases b, (q,), for the rows of X, (m, p)."""
    s = X @ W + b                               # (m, q)
    match activation:
        case "linear":
            return s
        case "relu":
            return np.maximum(s, 0)
        case "tanh":
            return np.tanh(s)
        case "sigmoid":
            return 1 / (1 + np.exp(-s))
