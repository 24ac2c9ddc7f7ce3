# %% [markdown]
# ## Sum of squared distances
#
# Points $A_1, \dots, A_n$ are given, with $A_i = (x_i, y_i)$. For any place $M = (x, y)$ of the plane, add the squares of its distances to them:
#
# $$ f(x, y) = \sum_{i=1}^{n} MA_i^2 = \sum_{i=1}^{n} \left( (x - x_i)^2 + (y - y_i)^2 \right) $$
#
# * `points` has shape $(n, 2)$: row $i$ is the point $(x_i, y_i)$.
# * `x` and `y` are either two numbers, for one place, or two arrays of the same shape, for many places at once. Return a number
#   or an array of that shape: the value of $f$ at each place.
# * It is a sum, not a mean, and the distances are squared: no square root.
#
# **Example.** The points are $(5, 4)$, $(1, 5)$, $(4, 0)$. From $M = (2, 3)$ the squared distances are
# $10$, $5$, $13$, so $f(2, 3) = 28$.
#
# **What is checked**
#
# * at one place
# * at the places of a grid
# * at as many places as there are points
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def sum_sq_distances(points, x, y):
    """The sum of the squared distances from (x, y) to the points, of shape (n, 2): of the shape of x and y."""
    raise NotImplementedError
