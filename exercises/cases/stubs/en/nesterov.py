# %% [markdown]
# ## Nesterov's momentum
#
# A ball with momentum will roll on, whatever the slope under it says. Nesterov's idea: first let it roll on to a point $P'_k$ **ahead**, then take the gradient there.
# If the ground rises ahead, the step is corrected before it is made:
#
# $$ P'_k = P_k + \mu\,(P_k - P_{k-1}) \qquad P_{k+1} = P'_k - \delta\,\nabla f(P'_k) $$
#
# * `grad` is the function $P \mapsto \nabla f(P)$: from an array of shape $(d,)$ to an array of shape $(d,)$.
# * `P0` is the start, an array of shape $(d,)$, perhaps of whole numbers; `delta` is the learning rate $\delta > 0$;
#   `mu` is the momentum, $0 \le \mu < 1$; `n` is the number of steps.
# * At the start nothing has moved yet: $P_{-1} = P_0$, so that $P'_0 = P_0$ and the first step is that of plain gradient descent.
# * The displacement $P_k - P_{k-1}$ is between the points themselves, not between the points ahead.
# * Return the points $P_0, P_1, \dots, P_n$, one per row: an array of shape $(n+1, d)$, start included. The points ahead are not returned. (Keras keeps those instead: its variable is $P'_k$.)
# * Make exactly `n` steps, and call `grad` exactly once per step, at $P'_k$.
#
# **Example.** For $f(a, b) = a^2 + 3b^2$ the gradient is $(2a, 6b)$. From $P_0 = (200, 500)$ with $\delta = 0.1$ and $\mu = 0.5$:
# first $P_1 = P_0 - 0.1 \times (400, 3000) = (160, 200)$. Half of the displacement is $-(20, 150)$, so $P'_1 = (140, 50)$. There
# $0.1\,\nabla f(P'_1) = (28, 30)$, so $P_2 = (140, 50) - (28, 30) = (112, 20)$.
#
# **What is checked**
#
# * two steps look ahead
# * no step returns the start alone
# * without momentum it is gradient descent
# * three steps keep the last displacement
# * a start of whole numbers
# * asks for one gradient per step
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def nesterov(grad, P0, delta, mu, n):
    """The points P_0, …, P_n of Nesterov's method with momentum mu, one per row: shape (n + 1, d)."""
    raise NotImplementedError
