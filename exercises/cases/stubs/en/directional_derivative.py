# %% [markdown]
# ## Slope along a vector
#
# Partial derivatives are slopes along the axes. The gradient knows the slope along **every** vector $v = (v_1, \dots, v_d)$:
#
# $$ D_v f(P) = \langle \nabla f(P), v \rangle = \sum_{i=1}^{d} \frac{\partial f}{\partial x_i}(P)\; v_i $$
#
# This is the derivative at $t = 0$ of $t \mapsto f(P + t\,v)$: how fast $f$ changes when you leave $P$ with the velocity $v$.
#
# * `grad` is the function $P \mapsto \nabla f(P)$, from an array of shape $(d,)$ to an array of shape $(d,)$. Call it once.
# * `P` is the point, `v` the vector: arrays of shape $(d,)$, perhaps of whole numbers. Return the number $D_v f(P)$.
# * $v$ is taken **as it is**: some books divide it by its length first; here twice the vector gives twice the slope, and $v = 0$ gives $0$.
#
# If $\theta$ is the angle between the two vectors, $D_v f(P) = \lVert \nabla f(P) \rVert \, \lVert v \rVert \cos\theta$: largest along the gradient, zero at right angles to it.
#
# **Example.** $f(x, y) = x^2 y^3$ has at $P = (5, 1)$ the gradient $(10, 75)$. Along $v = (4, -1)$ the slope is
# $4 \times 10 - 75 = -35$; along $(8, -2)$ it is $-70$.
#
# **What is checked**
#
# * a slope along a vector
# * a vector of another length
# * three variables
# * no vector, no slope
# * whole numbers
# * asks for the gradient once
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def directional_derivative(grad, P, v):
    """The derivative at P, along the vector v as it is, of the function whose gradient is grad: one number."""
    raise NotImplementedError
