# %% [markdown]
# ## Gradient check
#
# You have written a gradient $g$ by hand: is it that of $f$? Measure the slope of $f$ along each coordinate,
#
# $$ s_i = \frac{f(P + h\,e_i) - f(P - h\,e_i)}{2h} $$
#
# where $e_i$ is the vector whose only non-zero entry is a $1$ at place $i$. Then compare all slopes with the claim $g = (g_1, \dots, g_d)$ at $P$:
#
# $$ \varepsilon = \frac{\max_i |g_i - s_i|}{\max_i \max(|g_i|,\, |s_i|)} $$
#
# * `f` takes an array of shape $(d,)$ and returns a number; `g` takes the same and returns an array of shape $(d,)$.
# * `P` is the point, an array of shape $(d,)$, perhaps of whole numbers; `h` is the $h > 0$ to use. Return the error $\varepsilon$, one number.
# * There is **one** scale for all coordinates, the largest slope of all: a coordinate whose slope is $0$ would otherwise
#   compare rounding errors with themselves.
# * If all $g_i$ and all $s_i$ are $0$, the error is $0$.
#
# With $h = 10^{-5}$, a right gradient gives about $10^{-10}$, and a slip usually more than $10^{-3}$: the two are easily told apart.
#
# **Example.** $f(a, b) = a^3 + 6\,b$ at $P = (1, 2)$ with $h = 0.1$. The slopes are $s = (3.01, 6)$. The claim
# $g = (3, 5)$ is wrong in $b$: the gaps are $0.01$ and $1$, the largest slope is $6$, so the error is $1/6$.
#
# **What is checked**
#
# * one slope of the two is wrong
# * a right gradient leaves the error of the differences
# * a gradient with the wrong sign
# * a constant function has error zero
# * tells right gradients from wrong ones
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def gradient_check(f, g, P, h):
    """The largest gap between g(P) and the slopes of f at P, relative to the largest slope of all."""
    raise NotImplementedError
