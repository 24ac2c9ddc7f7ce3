# %% [markdown]
# ## Stochastic gradient descent
#
# The error of a network is a sum over its data, $E = E_0 + E_1 + \dots + E_{N-1}$. With a million data each gradient of $E$ costs a million small ones.
# **Stochastic** gradient descent does not wait for them: it makes a step as soon as it knows the gradient of **one** local error, and takes the data in turn:
#
# $$ P_{k+1} = P_k - \delta\, \nabla E_i(P_k) \qquad i = k \bmod N $$
#
# * `grad` is the function $(P, i) \mapsto \nabla E_i(P)$: `grad(P, i)` takes an array of shape $(d,)$ and a datum number from $0$ to $N - 1$, and gives an array of shape $(d,)$.
# * `N` is the number of data, `P0` the start, of shape $(d,)$, perhaps of whole numbers, `delta` the learning rate, `n` the number of steps, each for one datum.
# * The data come in the order $0, 1, \dots, N-1, 0, 1, \dots$, nothing is drawn at random. (The book counts them from 1: its datum is number $(k \bmod N) + 1$.) Passing once through all of them is an **epoch**.
# * Each gradient is taken at the current point $P_k$, not where the epoch began. Call `grad` exactly once per step.
# * Return all points $P_0, \dots, P_n$, one per row: an array of shape $(n+1, d)$, start included.
#
# **Example.** Two data and one variable: $E_0(a) = (a - 13)^2$ and $E_1(a) = (a - 10)^2$, from $a_0 = 3$ with $\delta = 0.25$.
# The gradients met are $2\,(3 - 13) = -20$, then $2\,(8 - 10) = -4$, then $2\,(9 - 13) = -8$, so the points are $3, 8, 9, 11$.
#
# **What is checked**
#
# * three steps on two data
# * no step returns the start alone
# * five steps on three points of a line
# * a start of whole numbers
# * takes the data in turn: the numbers i that grad is asked for
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def sgd(grad, N, P0, delta, n):
    """The points P_0, …, P_n of n steps of stochastic gradient descent on N data taken in turn: shape (n + 1, d)."""
    raise NotImplementedError
