# %% [markdown]
# ## Gradient descent with momentum
#
# A ball that rolls down keeps a part of its motion. Add to each step of gradient descent a part $\mu$ of the displacement
# that led to the current point:
#
# $$ P_{k+1} = P_k + \mu\,(P_k - P_{k-1}) - \delta\,\nabla f(P_k) $$
#
# * `grad` is the function $P \mapsto \nabla f(P)$: from an array of shape $(d,)$ to an array of shape $(d,)$.
# * `P0` is the start, an array of shape $(d,)$, perhaps of whole numbers; `delta` is the learning rate $\delta > 0$;
#   `mu` is the momentum, $0 \le \mu < 1$; `n` is the number of steps.
# * At the start nothing has moved yet: $P_{-1} = P_0$, so that the first step is that of plain gradient descent.
# * The gradient is taken at $P_k$ and counts in full: no factor $1 - \mu$ in front of it.
# * Return all points $P_0, P_1, \dots, P_n$, one per row: an array of shape $(n+1, d)$, start included.
# * Make exactly `n` steps, and call `grad` exactly once per step.
#
# **Example.** For $f(a, b) = a^2 + 3b^2$ the gradient is $(2a, 6b)$. From $P_0 = (600, 300)$ with $\delta = 0.1$ and
# $\mu = 0.5$: first $P_1 = P_0 - 0.1 \times (1200, 1800) = (480, 120)$. The displacement was $P_1 - P_0 = -2\,(60, 90)$,
# half of which is $-(60, 90)$, and $0.1\,\nabla f(P_1) = (96, 72)$. So $P_2 = P_1 - (60, 90) - (96, 72) = (324, -42)$.
#
# **What is checked**
#
# * two steps show the momentum
# * no step returns the start alone
# * without momentum it is gradient descent
# * three steps keep the last displacement
# * a start of whole numbers
# * asks for one gradient per step
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def momentum(grad, P0, delta, mu, n):
    """The points P_0, …, P_n of gradient descent with momentum mu, one per row: shape (n + 1, d)."""
    points, step = [P0], 0
    for _ in range(n):
        P = points[-1]                          # (d,)
        step = mu * step - delta * grad(P)      # (d,)
        points.append(P + step)                 # (d,), a new array
    return np.array(points)                     # (n + 1, d)
