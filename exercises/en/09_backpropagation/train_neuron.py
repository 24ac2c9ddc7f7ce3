# %% [markdown]
# ## Train a neuron
#
# Teach a neuron to tell two kinds of points apart. At $(x_i, y_i)$ it answers $s_i = \sigma(a x_i + b y_i + c)$; the target $z_i$ is $0$ or $1$.
# Its weights $P = (a, b, c)$ walk down the mean squared error, step by step:
#
# $$ E(P) = \frac{1}{N} \sum_{i=1}^{N} (s_i - z_i)^2 \qquad P_{k+1} = P_k - \delta\,\nabla E(P_k) $$
#
# $$ \nabla E(P) = \frac{1}{N} \sum_{i=1}^{N} 2\,(s_i - z_i)\; s_i (1 - s_i) \begin{pmatrix} x_i \\ y_i \\ 1 \end{pmatrix} $$
#
# * `P0` holds the first weights, shape $(3,)$, perhaps whole numbers; `X` one point per row, shape $(N, 2)$; `z` the targets, shape $(N,)$.
# * `delta` is the learning rate $\delta > 0$; `n` is the number of steps: make exactly `n`, each with **all** examples.
# * Return a pair: the weights $P_0, \dots, P_n$, one per row, an array of shape $(n+1, 3)$; and the errors $E(P_0), \dots, E(P_n)$, an array
#   of shape $(n+1,)$. The error at place $k$ is that of the weights in row $k$.
#
# The error goes down at each step if $\delta$ is small enough; with a large $\delta$ it may go up. Do not stop then.
#
# **Example.** $P_0 = (0, 0, 0)$, one point $(20, 16)$ of target $0$, $\delta = 1$. Then $s = \frac12$, so $E(P_0) = \frac14$; the gradient is
# $(5, 4, \frac14)$, hence $P_1 = (-5, -4, -\frac14)$. There $E(P_1)$ is almost $0$.
#
# **What is checked**
#
# * one step from zero
# * no step is the start and its error
# * every point and every error is kept
# * a start of whole numbers
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def train_neuron(P0, X, z, delta, n):
    """The weights P_0, …, P_n, shape (n + 1, 3), and the errors E(P_0), …, E(P_n), shape (n + 1,)."""
    raise NotImplementedError
