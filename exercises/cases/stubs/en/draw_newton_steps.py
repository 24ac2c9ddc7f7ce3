# %% [markdown]
# ## Drawing Newton's method
#
# Newton's method goes from $x_k$ up or down to the curve, then along the tangent to where it meets the axis:
#
# $$ x_{k+1} = x_k - \frac{f(x_k)}{f'(x_k)} $$
#
# Draw $n$ steps of it from `x0` on the Matplotlib axes `ax`:
#
# * the **curve** of $f$ as one line of at least 50 points, over an interval that contains all of $x_0, \dots, x_n$;
# * the **axis**, a horizontal line at height $0$;
# * for $k = 0, \dots, n-1$ the **vertical** from $(x_k, 0)$ to $(x_k, f(x_k))$;
# * for $k = 0, \dots, n-1$ the piece of the **tangent** from $(x_k, f(x_k))$ to $(x_{k+1}, 0)$, and no further, as one straight piece.
#
# `f` and `df`, that is $f$ and $f'$, take a number or an array. Draw with the methods of `ax`: `ax.plot`, `ax.axhline`,
# `ax.hlines`, `ax.vlines` or a `LineCollection`, each piece by itself or several in one line. Colours, styles, dots, texts and a
# vertical at $x_n$ are yours to choose; what is returned does not matter. With $n = 0$ there is the curve near `x0` and the axis.
#
# **Example.** $f(x) = x^3 - 500$ from $x_0 = 10$, one step: a vertical from $(10, 0)$ to $(10, 500)$, and a tangent of slope
# $300$ from there to $(x_1, 0)$ with $x_1 \simeq 8.333$.
#
# **What is checked**
#
# * the curve follows f, not its derivative, and reaches the start
# * the axis is drawn
# * one tangent goes down to the axis: [x, y] on the curve, [x, y] on the axis
# * tangents in three steps, and how many of them stand on a vertical
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def draw_newton_steps(f, df, x0, n, ax):
    """Draw n steps of Newton's method for f, whose derivative is df, from x0, on the axes ax."""
    raise NotImplementedError
