# %% [markdown]
# ## A function on a grid
#
# To draw a surface or its level lines, one needs the values of $f$ at all points of a grid, in an array:
#
# $$ Z_{ij} = f(x_j, y_i), \qquad 0 \le i < k, \quad 0 \le j < m $$
#
# * `VX` holds the $m$ abscissas $x_j$, `VY` the $k$ ordinates $y_i$. The two lengths may differ.
# * `f` takes two **numbers** and returns one. It may hold a test, such as `x if x > y else 0`, so it need not accept arrays; it may
#   be constant; it may return whole numbers at some points and decimals at others.
# * Return the array $Z$ of shape $(k, m)$: a **row for each $y$**, a **column for each $x$**. No decimal may be lost.
#
# **Example.** $f(x, y) = x^2 + 100y$ with `VX` = $(3, 4, 5)$ and `VY` = $(5, 9)$ has six values:
#
# $$ Z = \begin{pmatrix} 509 & 516 & 525 \\ 909 & 916 & 925 \end{pmatrix} $$
#
# **What is checked**
#
# * two rows of three values
# * a function with a test
# * a constant function
# * a test that gives a whole number first
# * whole numbers give decimals
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def evaluate_on_grid(f, VX, VY):
    """The values of f on the grid, of shape (k, m): Z[i, j] = f(VX[j], VY[i])."""
    rows = [[f(x, y) for x in VX] for y in VY]
    return np.array(rows, dtype=float)               # (k, m)
