# %% [markdown]
# ## Drawing where a network says yes
#
# A network of two inputs that answers $0$ or $1$ cuts the plane into two regions. To see them, ask it at every point of a fine grid:
#
# $$ Z_{ij} = F(x_j, y_i) $$
#
# with $x_j$ going from one end of `xlim` to the other, and $y_i$ from one end of `ylim` to the other.
#
# * `F` is a function of two numbers, or of two arrays of the same shape; its values are $0$ and $1$.
# * `xlim` and `ylim` are pairs: the window is $x$ from `xlim[0]` to `xlim[1]`, $y$ from `ylim[0]` to `ylim[1]`. Draw on the Matplotlib axes `ax`.
# * Take between 80 and 200 points on each axis, both ends of the window included.
# * **Fill** the region where $F = 1$ with `ax.contourf`, in a colour of its own. The region where $F = 0$ may have another colour, or none.
# * Draw the **boundary** with `ax.contour`: the line between the values $0$ and $1$.
#
# Colours, titles, points and what is returned are yours to choose.
#
# The table has **one row for each $y$** and one column for each $x$. This is what `np.meshgrid(x, y)` gives, and what `contourf` and `contour` expect.
# `ax.contourf(X, Y, Z, levels=[-0.5, 0.5, 1.5])` fills two bands: from $-0.5$ to $0.5$, which holds $0$, and from $0.5$ to $1.5$, which holds $1$.
#
# **Example.** For the neuron $F(x, y) = H(x + 2y - 8)$, the boundary is the line through $(8, 0)$ and $(0, 4)$. The origin lies where $F = 0$.
#
# **What is checked**
#
# * the half-plane of the example: filled (1) or not (0) at six points
# * its boundary: drawn; near the line everywhere; along all of the line
# * the whole window is covered
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def draw_decision_region(F, xlim, ylim, ax):
    """Fill the region of the window where F is 1, and draw its boundary, on the axes ax."""
    raise NotImplementedError
