# %% [markdown]
# ## A line fitted by descent
#
# Which line $y = ax + b$ passes best between $N$ points $(x_i, y_i)$? This is the smallest network there is: one neuron, one input,
# no activation. Its expected outputs are the $y_i$, the outputs it produces are $a x_i + b$, and its error is the **sum** of the squares of the **residuals** $r_i$:
#
# $$ E(a, b) = \sum_{i=1}^{N} r_i^2 \qquad r_i = y_i - (a x_i + b) $$
#
# Its gradient follows from the chain rule:
#
# $$ \frac{\partial E}{\partial a} = -2 \sum_{i=1}^{N} x_i\, r_i \qquad \frac{\partial E}{\partial b} = -2 \sum_{i=1}^{N} r_i $$
#
# * `x` and `y` are arrays of shape $(N,)$, perhaps of whole numbers, in any order; `P0` is the first line $(a_0, b_0)$, of shape $(2,)$.
# * `delta` is the learning rate, `n` the number of steps of gradient descent. Make exactly `n`, and move $a$ and $b$ at once.
# * Return all lines $(a_0, b_0), \dots, (a_n, b_n)$, one per row: an array of shape $(n+1, 2)$, the first line included.
# * The error is a sum: nothing is divided by $N$. (Keras takes the mean. There, the same walk needs the learning rate $N \delta$.)
#
# **Example.** Points $(0, 16), (1, 14), (2, 6)$, first line $(0, 2)$, $\delta = 0.05$. The residuals are $14, 12, 4$, so the gradient is
# $(-40, -60)$ and the next line is $(2, 5)$.
#
# **What is checked**
#
# * one step on three points
# * no step returns the first line alone
# * every line is kept
# * whole numbers
# * each point twice is the step twice
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def fit_line_gd(x, y, P0, delta, n):
    """The lines (a_0, b_0), …, (a_n, b_n) of n steps of gradient descent on the sum of squared residuals: shape (n + 1, 2)."""
    raise NotImplementedError
