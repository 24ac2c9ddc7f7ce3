# %% [markdown]
# ## The lowest point of a slice
#
# Cut the surface of $f$ by a vertical plane where $y$ is fixed: the **slice** $x \mapsto f(x, y)$ is a function of one letter, the other
# is a constant. A slice that comes down and then goes up is lowest where its derivative is zero. That place, $X(y)$, depends on the plane, and so
# does $Y(x)$ for the slices where $x$ is fixed:
#
# $$ f(X(y), y) = \min_{x} f(x, y), \qquad f(x, Y(x)) = \min_{y} f(x, y) $$
#
# Find $X(y)$ and $Y(x)$ by hand for these four functions, all of whose slices come down and then go up:
#
# $$ 3x^2 + 3y^2 - 20x - 16y + 76, \quad x^2 + xy + 2y^2 - 4x, \quad xy + \frac{4}{x} + \frac{9}{y}, \quad y\,e^x - 2x + \frac{1}{y} $$
#
# In the third, $x > 0$ and $y > 0$; in the fourth, $y > 0$; elsewhere they may be any numbers.
#
# * Return a dict. Its keys are the functions as Python writes them: `"3*x**2 + 3*y**2 - 20*x - 16*y + 76"`, `"x**2 + x*y + 2*y**2 - 4*x"`,
#   `"x*y + 4/x + 9/y"`, `"y*exp(x) - 2*x + 1/y"`.
# * Each value is the list of $X(y)$, then $Y(x)$: SymPy expressions of the symbols `x` and `y`, made by
#   `sp.symbols("x y", positive=True)` (`positive` is only how the letters are made: it lets SymPy simplify). $X(y)$ contains no `x`, and $Y(x)$ no `y`. Where the place is the same in all slices, it is a number.
# * Numbers are exact: `sp.Rational(1, 3)`, not `0.333`. SymPy writes the logarithm `sp.log`. `sp.diff` is not allowed, nor `.diff`, nor `sp.solve`.
#
# **Example.** $f(x, y) = x^2 - 2xy + 5y^2$. With $y$ fixed, the derivative $2x - 2y$ is zero at $x = y$. With $x$ fixed, the derivative
# $-2x + 10y$ is zero at $y = \frac{x}{5}$. The list is $(y,\ \frac{x}{5})$.
#
# **What is checked**
#
# * X(y) and Y(x) of 3x² + 3y² − 20x − 16y + 76
# * X(y) and Y(x) of x² + xy + 2y² − 4x
# * X(0.4) and Y(1.5) of each function, as decimals
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def symbolic_partial_slices():
    """Where the slices of four functions are lowest: a dict from the function, as text, to the list of X(y) and Y(x)."""
    x, y = sp.symbols("x y", positive=True)
    return {
        "3*x**2 + 3*y**2 - 20*x - 16*y + 76": [sp.Rational(10, 3), sp.Rational(8, 3)],
        "x**2 + x*y + 2*y**2 - 4*x": [2 - y / 2, -x / 4],
        "x*y + 4/x + 9/y": [2 / sp.sqrt(y), 3 / sp.sqrt(x)],
        "y*exp(x) - 2*x + 1/y": [sp.log(2 / y), sp.exp(-x / 2)],
    }
