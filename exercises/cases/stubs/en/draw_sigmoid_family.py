# %% [markdown]
# ## Drawing a family of sigmoids
#
# The sigmoid can be made steeper or flatter by a factor $k$ inside the exponential:
#
# $$ f_k(x) = \frac{1}{1 + e^{-kx}} $$
#
# All these curves pass through $(0, \frac12)$, with the slope $\frac{k}{4}$ there. Draw them on the Matplotlib axes `ax`:
#
# * for each number `k` of the list `ks`, in order, **one curve**: the line of $f_k$ from $x = -5$ to $x = 5$, both included, with at
#   least 50 points;
# * its **label** is `k = ` followed by the number as Python prints it, for example `k = 2` or `k = 0.5` (spaces do not matter);
# * the **legend**, which shows the labels.
#
# The list may have any length; a number may be negative, or not whole. Colours, styles, grid and title are yours to choose; what is
# returned does not matter.
#
# **Example.** For `ks = [1, 2]` there are two curves, labelled `k = 1` and `k = 2`; at $0$ the second has the slope $\frac{2}{4}$.
#
# **What is checked**
#
# * the factors k of the curves are those of the list, in order
# * each curve has its label
# * the legend shows the labels
# * each curve runs from −5 to 5
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def draw_sigmoid_family(ks, ax):
    """Draw on ax the sigmoid 1/(1 + exp(−kx)) on [−5, 5] for each k of the list ks, with labels and a legend."""
    raise NotImplementedError
