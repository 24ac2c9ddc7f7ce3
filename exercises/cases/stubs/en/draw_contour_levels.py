# %% [markdown]
# ## Drawing level lines
#
# The level line of height $c$ of a function $f$ is made of the points of the plane where $f$ has the value $c$:
#
# $$ L_c = \{ (x, y) \mid f(x, y) = c \} $$
#
# Draw level lines of `f` on the Matplotlib axes `ax`, over the box $x_{\min} \le x \le x_{\max}$, $y_{\min} \le y \le y_{\max}$:
#
# * one line for **each height of the list** `levels`, and no other. The list is in increasing order. Draw lines only, fill nothing;
# * computed from at least $100$ points along each side of the box, edges included, so that the lines look smooth;
# * with its height written on each line, as a number.
#
# `f` takes two numbers or two arrays of the same shape; `xlim` is the pair $(x_{\min}, x_{\max})$, `ylim` the pair $(y_{\min}, y_{\max})$. Draw with
# the methods of `ax`: `ax.contour` computes the lines from the arrays $X$, $Y$ and $Z$ of a grid, `ax.clabel` writes on them. Colours and styles are yours
# to choose; what is returned does not matter.
#
# **Example.** For $f(x, y) = x^2 + 9y^2$ and `levels = [4, 36]` there are two ellipses. The one of height $36$ passes through $(6, 0)$ and $(0, 2)$,
# and has a $36$ written on it.
#
# **What is checked**
#
# * the heights of the lines that are drawn
# * for each height, whether f has this value all along the line
# * the numbers that are written on the drawing
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def draw_contour_levels(f, levels, xlim, ylim, ax):
    """Draw the lines of f of the heights in levels, each with its height, over the box, on the axes ax."""
    raise NotImplementedError
