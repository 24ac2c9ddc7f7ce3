# %% [markdown]
# ## A grid by hand
#
# To compute a function at every point of a grid, NumPy wants the coordinates of these points in two arrays of the same shape, one for $x$
# and one for $y$. From the abscissas $x_0, \dots, x_{m-1}$ and the ordinates $y_0, \dots, y_{k-1}$, make them:
#
# $$ X_{ij} = x_j, \qquad Y_{ij} = y_i, \qquad 0 \le i < k, \quad 0 \le j < m $$
#
# * `VX` holds the $m$ abscissas, `VY` the $k$ ordinates. The two lengths may differ.
# * Return the pair $X$, $Y$. Both have shape $(k, m)$: a **row for each $y$**, a **column for each $x$**.
# * Row $0$ belongs to $y_0$, the first entry of `VY`.
#
# This is what `np.meshgrid(VX, VY)` does; it may not be called here, in any form.
#
# **Example.** With `VX` = $(3, 4, 6)$ and `VY` = $(20, 70)$ there are two rows and three columns:
#
# $$ X = \begin{pmatrix} 3 & 4 & 6 \\ 3 & 4 & 6 \end{pmatrix}, \qquad Y = \begin{pmatrix} 20 & 20 & 20 \\ 70 & 70 & 70 \end{pmatrix} $$
#
# **What is checked**
#
# * three abscissas and two ordinates
# * more rows than columns
# * a square grid
# * whole numbers for x, decimals for y
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def meshgrid_by_hand(VX, VY):
    """The arrays X and Y of the grid, of shape (k, m): X[i, j] = VX[j] and Y[i, j] = VY[i]."""
    raise NotImplementedError
