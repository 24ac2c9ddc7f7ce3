# %% [markdown]
# ## Critical points
#
# At a minimum or a maximum no direction goes up or down at first: the gradient is zero. A **critical point** of $f$ is a
# point where both partial derivatives vanish, at once:
#
# $$ \frac{\partial f}{\partial x}(x, y) = 0 \qquad\qquad \frac{\partial f}{\partial y}(x, y) = 0 $$
#
# It may be a minimum, a maximum, or neither: $x^2 - y^2$ has a saddle at $(0, 0)$. Find by hand the gradient and all critical
# points, with $x$ and $y$ real, of
#
# $$ x^2 - y^3 + xy, \quad x^3 - 3x + y^2, \quad x^4 + y^4 - 4xy, \quad e^x + y^2 $$
#
# * Return a dict. Its keys are the functions as Python writes them: `"x**2 - y**3 + x*y"`, `"x**3 - 3*x + y**2"`,
#   `"x**4 + y**4 - 4*x*y"`, `"exp(x) + y**2"`.
# * Each value is a pair. First the gradient: the list of the derivatives with respect to $x$, then $y$, two SymPy expressions of
#   the symbols `sp.symbols("x y", real=True)`. Then the list of the critical points `(x, y)`, **by increasing $x$**; it may be empty.
# * Coordinates are exact: `sp.Rational(1, 3)`, not `0.333`. `sp.diff`, `.diff` and SymPy's solvers are not allowed.
#
# **Example.** For $x^2 + 2xy + 3y^2 - 4y$ the gradient is $(2x + 2y,\ 2x + 6y - 4)$. The first is zero for $x = -y$; the second
# is then $4y - 4$, zero for $y = 1$: the pair is `([2*x + 2*y, 2*x + 6*y - 4], [(-1, 1)])`.
#
# **What is checked**
#
# * the gradient of a polynomial
# * the points of the same polynomial
# * a cube and a square
# * of each function, the value of the gradient at (1.5, 0.7), and the number of critical points
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def critical_points_symbolic():
    """A dict from each of four functions, as text, to its gradient and the list of its critical points by increasing x."""
    x, y = sp.symbols("x y", real=True)
    zero, one = sp.S(0), sp.S(1)
    return {
        "x**2 - y**3 + x*y": ([2 * x + y, x - 3 * y**2], [(zero, zero), (one / 12, -one / 6)]),
        "x**3 - 3*x + y**2": ([3 * x**2 - 3, 2 * y], [(-one, zero), (one, zero)]),
        "x**4 + y**4 - 4*x*y": ([4 * x**3 - 4 * y, 4 * y**3 - 4 * x], [(-one, -one), (zero, zero), (one, one)]),
        "exp(x) + y**2": ([sp.exp(x), 2 * y], []),
    }
