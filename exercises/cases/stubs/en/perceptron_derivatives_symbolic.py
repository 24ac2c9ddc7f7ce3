# %% [markdown]
# ## A neuron as a function of its weights
#
# A neuron with two inputs computes, with $\sigma(u) = \frac{1}{1 + e^{-u}}$,
#
# $$ F = \sigma(ax + by + c) $$
#
# One usually sees $F$ as a function of the inputs $(x, y)$. To learn is to move the **weights**: keep $x$ and $y$ fixed, and
# differentiate $F$ by hand with respect to $a$, to $b$ and to the bias $c$, each time as if the other letters were numbers.
#
# * Return the dict `{"a": …, "b": …, "c": …}` of the three derivatives, SymPy expressions of `a`, `b`, `c`, `x`, `y`:
#   `sp.symbols("a b c x y", real=True)`.
# * Any right form will do. `sp.diff` is not allowed, nor `.diff`.
#
# **Example.** At $(a, b, c) = (0, 0, 0)$ and $(x, y) = (2, -1)$: $\sigma'(0) = \frac{1}{4}$, and the three derivatives are
# $\frac{1}{2}$, $-\frac{1}{4}$ and $\frac{1}{4}$.
#
# **What is checked**
#
# * with respect to the first coefficient
# * with respect to the bias
# * at (a, b, c) = (0.5, −1, 0.25) and (x, y) = (2, 3): the value of each derivative
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def perceptron_derivatives_symbolic():
    """The derivatives of σ(ax + by + c) with respect to a, b and c: a dict of SymPy expressions."""
    raise NotImplementedError
