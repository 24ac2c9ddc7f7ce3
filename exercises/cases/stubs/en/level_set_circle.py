# %% [markdown]
# ## Level lines that are circles
#
# The **level line** of height $c$ of a function $f$ is the set of the points of the plane where $f$ has the value $c$:
#
# $$ L_c = \{ (x, y) \mid f(x, y) = c \} $$
#
# For $f(x, y) = x^2 + y^2$, the square of the distance to the origin, return what $L_c$ is:
#
# * the string `"empty"` if no point has this value;
# * otherwise a number, the **radius** of the circle $L_c$ around the origin. A single point is a circle of radius $0$.
#
# Compare `c` with $0$ exactly: a level of $-0.000001$ is below zero.
#
# **Example.** For $c = 9$ the level line is the circle of radius $3$.
#
# **What is checked**
#
# * a circle
# * a level below the surface
# * the lowest level is a single point
# * just below zero
# * four levels, one after the other
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def level_set_circle(c):
    """The radius of the level line x² + y² = c, 0 if it is a point; "empty" if there is none."""
    raise NotImplementedError
