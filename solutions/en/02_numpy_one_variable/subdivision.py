# %% [markdown]
# ## Subdivision of an interval
#
# To draw a curve or to scan an interval one takes points at equal distances. From $a$ to $b$, both included, $n$ points are
#
# $$ x_k = a + k\,\frac{b - a}{n - 1}, \qquad k = 0, 1, \dots, n - 1 $$
#
# Between $n$ points lie $n - 1$ steps, as between $n$ fence posts.
#
# * `a` and `b` are numbers, perhaps whole ones; $b$ may be smaller than $a$: then the points go down from $a$ to $b$.
# * `n` is the number of points, at least $1$. With `n = 1` the only point is $a$.
# * Return the array $(x_0, \dots, x_{n-1})$ of shape $(n,)$, of floats.
# * NumPy calls this `np.linspace`: write it without calling that.
#
# **Example.** From $a = 5$ to $b = 20$ with $n = 6$ points: $5$ steps of length $3$, so the points are $5, 8, 11, 14, 17, 20$.
#
# **What is checked**
#
# * the points of the example
# * five points from 0 to 1
# * one point is the left end
# * from right to left
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def subdivision(a, b, n):
    """The n points from a to b at equal distances, both ends included: shape (n,)."""
    k = np.arange(n)                               # (n,)
    return a + k * (b - a) / max(n - 1, 1)         # (n,)
