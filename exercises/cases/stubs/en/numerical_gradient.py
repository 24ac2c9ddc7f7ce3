# %% [markdown]
# ## A gradient measured
#
# The gradient of $f$ at $P$ is the list of its partial derivatives: one slope for each coordinate. Without any formula for them,
# measure each slope from two values of $f$, one on either side of $P$:
#
# $$ s_i = \frac{f(P + h\,e_i) - f(P - h\,e_i)}{2h} \simeq \frac{\partial f}{\partial x_i}(P) $$
#
# where $e_i$ is the vector whose only non-zero entry is a $1$ at place $i$: the coordinate $i$ moves, the others stay.
#
# * `f` takes an array of shape $(d,)$ and returns a number.
# * `P` is the point, an array of shape $(d,)$, perhaps of whole numbers; `h` is the $h > 0$ to use.
# * Return the array $(s_1, \dots, s_d)$. Call `f` exactly $2d$ times: this is the price of a gradient without formulas, and a network
#   has $d$ in the millions.
#
# This quotient is called central. Its error shrinks like $h^2$, that of $(f(P + h\,e_i) - f(P))/h$ only like $h$.
#
# **Example.** $f(x, y) = x^2 y^3$ at $P = (2, 1)$ with $h = 0.1$: the slopes are $(4,\ 3.01 \times 4)$.
# The gradient is $(4,\ 3 \times 4)$.
#
# **What is checked**
#
# * a square times a cube
# * three variables
# * a point of whole numbers
# * takes two values for each coordinate
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def numerical_gradient(f, P, h):
    """The slopes of f at P along each coordinate, by central differences of half-width h: shape (d,)."""
    raise NotImplementedError
