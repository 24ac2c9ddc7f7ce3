# %% [markdown]
# ## The best step on a quadratic
#
# Near its minimum, a function looks like a quadratic one. For those, the best learning rate is known exactly: no trial, no schedule. Let
#
# $$ f(P) = \tfrac12\, P^{\mathsf T} H P - c^{\mathsf T} P \qquad g = \nabla f(P) = H P - c $$
#
# The step of length $\delta$ against the gradient ends at $P - \delta\, g$. Along that line $f$ is a parabola in $\delta$:
#
# $$ f(P - \delta\, g) = f(P) - \delta\, g^{\mathsf T} g + \tfrac12\, \delta^2\, g^{\mathsf T} H g $$
#
# Its lowest point, where its derivative in $\delta$ is $0$, is at
#
# $$ \delta = \frac{g^{\mathsf T} g}{g^{\mathsf T} H g} $$
#
# * `H` is a symmetric matrix of shape $(d, d)$ with $x^{\mathsf T} H x > 0$ for every $x \ne 0$; `c` and the point `P` have shape $(d,)$.
# * Mind the $\tfrac12$: for $f(a, b) = a^2 + 3b^2$ the matrix is $\begin{pmatrix} 2 & 0 \\ 0 & 6 \end{pmatrix}$, that of the second derivatives.
# * Return the number $\delta$. At the bottom, where $g = 0$, return $0$: there is nowhere to go. However small $g$ is, if it is not $0$ the formula holds.
#
# **Example.** $H = \begin{pmatrix} 1 & 0 \\ 0 & 3 \end{pmatrix}$, $c = (1, 15)$, $P = (7, 7)$. The gradient is $g = HP - c = (6, 6)$, so
# $g^{\mathsf T} g = 72$ and $g^{\mathsf T} H g = 144$: $\delta = \tfrac12$. The next point is $(4, 4)$. The gradient there is $(3, -3)$, at
# right angles to the first: along $g$ nothing more can be gained.
#
# **What is checked**
#
# * half the gradient reaches the lowest point
# * variables that depend on each other
# * at the bottom the step is zero
# * the next gradient is at right angles to this one
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def exact_step_quadratic(H, c, P):
    """The learning rate that goes lowest from P, against the gradient of ½ PᵀHP − cᵀP; 0 at the bottom."""
    raise NotImplementedError
