# %% [markdown]
# ## Gradient descent
#
# At a point $P$ the gradient $\nabla f(P)$ shows where $f$ grows fastest. To go down, take a step the other way,
# and again from where you arrive:
#
# $$ P_{k+1} = P_k - \delta\,\nabla f(P_k) $$
#
# * `grad` is the function $P \mapsto \nabla f(P)$: from an array of shape $(d,)$ to an array of shape $(d,)$.
#   The values of $f$ are not needed.
# * `P0` is the start, an array of shape $(d,)$, perhaps of whole numbers; `delta` is the learning rate $\delta > 0$;
#   `n` is the number of steps.
# * Return the **whole walk** $P_0, P_1, \dots, P_n$, one point per row: an array of shape $(n+1, d)$, start included.
# * Make exactly `n` steps, with no test for convergence, and call `grad` exactly once per step.
# * All coordinates of $P_{k+1}$ are computed from the same point $P_k$.
#
# **Example.** For $f(a, b) = a^2 + 3b^2$ the gradient is $(2a, 6b)$. From $P_0 = (50, 75)$ with $\delta = 0.1$:
# the gradient there is $(100, 450)$, so $P_1 = (40, 30)$; then $P_2 = (32, 12)$.
#
# **What is checked**
#
# * one step goes against the gradient
# * no step returns the start alone
# * every point is kept
# * both coordinates move at once
# * a start of whole numbers
# * asks for one gradient per step
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def gd_trajectory(grad, P0, delta, n):
    """The points P_0, …, P_n of n steps of gradient descent, one per row: shape (n + 1, d)."""
    raise NotImplementedError
