# %% [markdown]
# ## Draw steps against the gradient
#
# Draw on the axes `ax` what the gradient knows: from each node $P$ of a grid, the step that goes down fastest, over the level
# curves of $f$. A step with the learning rate $\delta$ goes
#
# $$ P \;\longrightarrow\; P - \delta\,\nabla f(P) $$
#
# * `f` takes two numbers, or two arrays of one shape, and returns the value or the array of values; `grad` takes two numbers and
#   returns the array $(\frac{\partial f}{\partial x}, \frac{\partial f}{\partial y})$.
# * `x` has shape $(m,)$ and `y` has shape $(n,)$: the nodes are all $mn$ points $(x_i, y_j)$. `delta` is $\delta$.
# * **Level curves**: `ax.contour`, at least five curves, over a rectangle that contains all nodes, computed on a grid of at least
#   80 by 80 points.
# * **Steps**: a straight segment from each node to $P - \delta \nabla f(P)$, with `ax.plot` or a `LineCollection`, and a dot
#   (a marker) on the node, where the step starts; no other dots. Where the gradient is $0$ the dot stands alone. The arrows of
#   `quiver` cannot be read here.
# * **Equal scales**: `ax.set_aspect("equal")`. Only then is the right angle between the steps and the curves seen.
# * Colours and styles are up to you. What the function returns does not matter.
#
# **Example.** $f(x, y) = xy$ has the gradient $(y, x)$. From the node $(40, 50)$, with $\delta = 0.1$, the segment goes to $(35, 46)$.
#
# **What is checked**
#
# * a segment leaves every node
# * a dot stands on every node, and nowhere else
# * the curves are level curves, five at least
# * one unit is the same on both axes
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def draw_gradient_field(f, grad, x, y, delta, ax):
    """Draw on ax the level curves of f, and at each node (x_i, y_j) a dot and the step to P − delta ∇f(P)."""
    raise NotImplementedError
