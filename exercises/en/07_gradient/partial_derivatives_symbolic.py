# %% [markdown]
# ## Partial derivatives
#
# To differentiate a function of several variables with respect to one of them, treat all the others as constants:
#
# $$ \frac{\partial f}{\partial x}(x_0, y_0) = \lim_{h \to 0} \frac{f(x_0 + h, y_0) - f(x_0, y_0)}{h} $$
#
# Find by hand the partial derivatives, for $x > 0$, $0 < y < \pi$ and $z > 0$, of
#
# $$ x^2 e^{3y}, \quad \cos(x + y^2)\, e^{-z}, \quad x^2 \sin(yz), \quad \ln(x^2 y + \sin y) $$
#
# * Return a dict. Its keys are the functions as Python writes them: `"x**2*exp(3*y)"`, `"cos(x + y**2)*exp(-z)"`,
#   `"x**2*sin(y*z)"`, `"ln(x**2*y + sin(y))"`.
# * Each value is the list of the partial derivatives, **with respect to $x$, then $y$, then $z$** where the function has a $z$:
#   two or three SymPy expressions of the symbols `x`, `y`, `z`: `sp.symbols("x y z", positive=True)`.
# * Any right form will do. `sp.diff` is not allowed, nor `.diff`.
#
# **Example.** For $x^2 y^3$ the list is $(2xy^3,\ 3x^2y^2)$; at $(2, 1)$ these are 4 and 12.
#
# **What is checked**
#
# * a square times an exponential
# * a product within a sine
# * at (1.5, 0.7, 0.4): the value of each partial derivative
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def partial_derivatives_symbolic():
    """The partial derivatives of four functions: a dict from the function, as text, to the list along x, y and, if any, z."""
    raise NotImplementedError
