# %% [markdown]
# ## Orthogonal regression
#
# Which line $y = ax + b$ passes closest to the points $(x_i, y_i)$? Measure each distance at right angles to the line, and make
# the sum of their squares as small as possible:
#
# $$ f(a, b) = \sum_{i=1}^{n} \frac{(a x_i - y_i + b)^2}{1 + a^2} $$
#
# The best line passes through the mean point $(\bar x, \bar y)$. With the sums around the means
#
# $$ S_{xx} = \sum_i (x_i - \bar x)^2, \qquad S_{yy} = \sum_i (y_i - \bar y)^2, \qquad S_{xy} = \sum_i (x_i - \bar x)(y_i - \bar y) $$
#
# its slope and its intercept are
#
# $$ a = \frac{S_{yy} - S_{xx} + \sqrt{(S_{yy} - S_{xx})^2 + 4 S_{xy}^2}}{2 S_{xy}}, \qquad b = \bar y - a \bar x $$
#
# * `points` has shape $(n, 2)$: row $i$ is the point $(x_i, y_i)$. There are at least two, and $S_{xy} \ne 0$.
# * Return the two numbers $a$, $b$, in this order.
#
# This is not the usual least-squares line, which measures along $y$ and has no denominator $1 + a^2$.
#
# **Example.** The mean of $(8, 8)$, $(4, 5)$, $(4, 0)$, $(8, 3)$ is $(6, 4)$, and
# $S_{xx} = 16$, $S_{yy} = 34$, $S_{xy} = 12$. The root is $\sqrt{18^2 + 4 \times 12^2} = 30$, so
# $a = (18 + 30) / (24) = 2$ and $b = -8$.
#
# **What is checked**
#
# * four points around their mean
# * the line through two points
# * five points of whole numbers
# * the slope, times the slope after x and y are exchanged, is 1
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def orthogonal_line(points):
    """Slope a and intercept b of the line closest to the points, of shape (n, 2), at right angles."""
    raise NotImplementedError
