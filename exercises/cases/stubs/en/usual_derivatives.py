# %% [markdown]
# ## Usual derivatives
#
# Nine derivatives are to be known by heart; rules make all others from them. Give the derivative, with respect to $x$, of
#
# $$ x^n, \quad \frac{1}{x}, \quad \sqrt{x}, \quad x^\alpha, \quad e^x, \quad \ln x, \quad \cos x, \quad \sin x, \quad \tan x $$
#
# for $0 < x < \frac{\pi}{2}$, where all are defined.
#
# * Return a dict of SymPy expressions, with the keys `"x**n"`, `"1/x"`, `"sqrt(x)"`, `"x**alpha"`, `"exp(x)"`, `"ln(x)"`,
#   `"cos(x)"`, `"sin(x)"`, `"tan(x)"`.
# * The symbols are `x`, the positive integer `n` and the real number `alpha`: `n` and `alpha` stay letters. SymPy writes $\ln$ as `sp.log`.
# * Any right form will do. `sp.diff` is not allowed, nor `.diff`.
#
# **Example.** The derivative of $x^n$ at $n = 3$ is $3x^2$; at $x = 2$ this is 12.
#
# **What is checked**
#
# * the powers
# * the sine and the cosine
# * the inverse
# * at x = 0.7, with n = 3 and α = 2.5: the value of each derivative
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def usual_derivatives():
    """The derivatives of the nine usual functions: a dict from the function, as text, to a SymPy expression."""
    raise NotImplementedError
