# %% [markdown]
# ## Tangent
#
# Seen from very near, a curve looks straight. A small step $h$ away from $x_0$ it is, almost, a line:
#
# $$ f(x_0 + h) \simeq f(x_0) + h\, f'(x_0) $$
#
# That line is the **tangent** at $x_0$: it passes through the point $(x_0, f(x_0))$ and has the slope $f'(x_0)$. Write it
#
# $$ y = m x + p $$
#
# * `f` and `df` are functions of one number: $f$ and its derivative $f'$. `x0` is the number $x_0$.
# * Return the pair `(m, p)`: first the slope $m$, then the intercept $p$, which is the height of the line at $x = 0$
#   (not at $x = x_0$).
# * Use the derivative that is given; do not estimate it.
#
# **Example.** $f(x) = x^2$ at $x_0 = 8$: the slope is $m = 16$; the line passes through $(8, 64)$, so
# $p = 64 - 16 \times 8 = -64$. Return `(16, -64)`.
#
# **What is checked**
#
# * the tangent to the parabola
# * the square root at 1
# * a curve that falls
# * uses the derivative it is given
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
def tangent_line(f, df, x0):
    """The slope m and the intercept p of the tangent y = m x + p to the curve of f at x0; df is the derivative of f."""
    raise NotImplementedError
