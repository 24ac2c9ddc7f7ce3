# %% [markdown]
# ## The chain rule, in formulas
#
# The derivative of a composition is the derivative of the outer function **taken at $f(x)$**, times the derivative of the inner one:
#
# $$ (g \circ f)'(x) = g'(f(x)) \cdot f'(x) $$
#
# Differentiate by hand, for $0 < x < \frac{\pi}{2}$:
#
# $$ \sin(3x), \quad \cos(2x^2), \quad (1 + x^2)^5, \quad \ln(\cos x), \quad \sqrt{\tan x}, \quad e^{(\ln x)^3 + 1}, \quad \frac{1}{1 + e^{2x}} $$
#
# * Return a dict of SymPy expressions. Its keys are the functions as Python writes them: `"sin(3*x)"`, `"cos(2*x**2)"`,
#   `"(1 + x**2)**5"`, `"ln(cos(x))"`, `"sqrt(tan(x))"`, `"exp(ln(x)**3 + 1)"`, `"1/(1 + exp(2*x))"`.
# * The symbol is `x = sp.Symbol("x", real=True)`. SymPy writes the logarithm `sp.log`.
# * Any right form will do, simplified or not. `sp.diff` is not allowed, nor `.diff`.
#
# **Example.** For $e^{3x}$ the outer function is $e^u$, of derivative $e^u$, the inner one $u = 3x$, of derivative 3: the derivative is $3 e^{3x}$.
#
# **What is checked**
#
# * the sine of an affine function
# * the cosine of a square
# * the logarithm of a cosine
# * at x = 0.7: the value of each derivative
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def chain_rule_symbolic():
    """The derivatives of seven compositions: a dict from the function, as text, to a SymPy expression."""
    raise NotImplementedError
