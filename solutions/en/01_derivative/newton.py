# %% [markdown]
# ## Newton's method
#
# To solve $f(x) = 0$, replace the curve by its tangent at $x_k$ and go to where the tangent meets the axis:
#
# $$ x_{k+1} = x_k - \frac{f(x_k)}{f'(x_k)} $$
#
# * `f` and `df` are functions of one number: $f$ and its derivative $f'$.
# * `x0` is the start, `n` the number of updates. Return $x_n$ after **exactly** `n` updates: no test for convergence.
# * Use the derivative that is given; do not estimate it.
#
# **Example.** $f(x) = x^3 - 800$ from $x_0 = 10$: one update gives $x_1 \simeq 9.3333$.
#
# **What is checked**
#
# * one step follows the tangent to the axis
# * no step returns the start
# * five steps reach the cube root
# * uses the derivative it is given
# * makes n updates: two, then all of them even where they change nothing any more
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
def newton(f, df, x0, n):
    """The iterate x_n of Newton's method for f, whose derivative is df, started at x0."""
    x = x0
    for _ in range(n):
        x = x - f(x) / df(x)
    return x
