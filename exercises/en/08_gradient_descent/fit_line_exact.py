# %% [markdown]
# ## The best line in one stroke
#
# Gradient descent approaches the line that makes $E(a, b) = \sum_i (y_i - a x_i - b)^2$ least. For a line it can be had at once. At the best line both
# derivatives of $E$ are zero. With the means $\bar x$ of the $x_i$ and $\bar y$ of the $y_i$, these two equations give
#
# $$ a = \frac{\sum_i (x_i - \bar x)(y_i - \bar y)}{\sum_i (x_i - \bar x)^2} \qquad b = \bar y - a\, \bar x $$
#
# * `x` and `y` are arrays of shape $(N,)$, perhaps of whole numbers, in any order; at least two of the $x_i$ differ.
# * Return the pair $(a, b)$: a tuple, a list or an array of shape $(2,)$. Write the formula; `np.polyfit` and `np.linalg.lstsq` are not allowed here.
# * Subtract the means **before** you multiply. The $x_i$ may be as large as $10^8$, as times in seconds are. Then $N \sum x_i^2 - (\sum x_i)^2$,
#   which is the same denominator times $N$ on paper, is the difference of two huge numbers: rounding leaves few of its digits right.
# * Keep all digits. (The book cuts the line of its five points to $a \simeq 0.78$, $b \simeq -2.46$ and so predicts $y = 2.22$ at $x = 6$; the line itself gives $2.27$.)
#
# **Example.** Points $(0, 4), (1, 15), (2, 8)$. The means are $\bar x = 1$ and $\bar y = 9$, the numerator is $4$, the denominator $2$.
# So $a = 2$ and $b = 9 - 2 \times 1 = 7$.
#
# **What is checked**
#
# * three points
# * the five points of the book
# * points in no order
# * both derivatives of the error are zero
# * points far to the right have the same slope
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def fit_line_exact(x, y):
    """The pair (a, b) of the line for which the sum of squared residuals is least."""
    raise NotImplementedError
