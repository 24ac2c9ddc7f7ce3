# %% [markdown]
# ## Drawing a tangent
#
# The tangent at $x_0$ passes through the point of contact $(x_0, f(x_0))$ with the slope $f'(x_0)$:
#
# $$ y = f(x_0) + f'(x_0)\,(x - x_0) $$
#
# Draw on the Matplotlib axes `ax`, for $a \leq x \leq b$:
#
# * the **curve** of $f$ from $x = a$ to $x = b$, both included, as one line of at least 50 points;
# * the **tangent** at $x_0$ from $x = a$ to $x = b$, as one straight line (two points are enough);
# * a **dot** at the point of contact: a marker of `ax.plot`, or `ax.scatter`.
#
# `f` and `df`, that is $f$ and $f'$, take a number or an array; `x0`, `a`, `b` are numbers with $a \leq x_0 \leq b$. Draw the lines with
# `ax.plot`. Colours, styles, axes and texts are yours to choose; what is returned does not matter.
#
# **Example.** $f(x) = x^2$ at $x_0 = 4$, from $a = 0$ to $b = 6$: the dot lies at $(4, 16)$, the tangent has the slope $8$ and
# runs from $(0, -16)$ to $(6, 32)$.
#
# **What is checked**
#
# * the curve is that of f, from a to b
# * the tangent has the slope f'(x0), the height f(x0) at x0, and runs from a to b
# * a marker lies at the point of contact
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def draw_tangent(f, df, x0, a, b, ax):
    """Draw on ax the curve of f from a to b, its tangent at x0, and the point of contact; df is the derivative of f."""
    raise NotImplementedError
