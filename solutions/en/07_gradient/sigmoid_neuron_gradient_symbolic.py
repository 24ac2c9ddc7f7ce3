# %% [markdown]
# ## Gradient of a sigmoid neuron
#
# A neuron gives $s$ where $z$ was wanted. Its squared error is $E$, and $\sigma(u) = \frac{1}{1 + e^{-u}}$:
#
# $$ s = \sigma(ax + by + c) \qquad E = (s - z)^2 $$
#
# The sigmoid satisfies $\sigma' = \sigma(1 - \sigma)$: once $s$ is computed, every slope is a product of known numbers. Find by hand
#
# $$ \frac{\partial s}{\partial a}, \quad \frac{\partial s}{\partial b}, \quad \frac{\partial s}{\partial c}, \quad \frac{\partial s}{\partial x}, \quad \frac{\partial s}{\partial y}, \quad \frac{\partial E}{\partial a}, \quad \frac{\partial E}{\partial b}, \quad \frac{\partial E}{\partial c} $$
#
# * Return a dict with the keys `"ds/da"`, `"ds/db"`, `"ds/dc"`, `"ds/dx"`, `"ds/dy"`, `"dE/da"`, `"dE/db"`, `"dE/dc"`.
# * The expressions use **the letter `s` for the output**, and `a`, `b`, `x`, `y`, `z`: `sp.symbols("a b x y z s", real=True)`.
#   No exponential is left.
# * Any right form will do. `sp.diff` is not allowed, nor `.diff`.
#
# **Example.** With $s = \frac{1}{2}$, $x = 3$, $y = -1$, $z = 0$: $\frac{\partial s}{\partial a} = 3 \cdot \frac{1}{4} = \frac{3}{4}$ and
# $\frac{\partial E}{\partial a} = 2 \cdot \frac{1}{2} \cdot \frac{3}{4} = \frac{3}{4}$.
#
# **What is checked**
#
# * the slopes along the weights
# * the error along the bias
# * at a = 0.5, b = −2, x = 3, y = 1.5, z = 1, s = 0.3: the value of each derivative
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def sigmoid_neuron_gradient_symbolic():
    """Partial derivatives of the output s and of the error E, written with s: a dict of SymPy expressions."""
    a, b, x, y, z, s = sp.symbols("a b x y z s", real=True)
    slope = s * (1 - s)
    return {
        "ds/da": x * slope,
        "ds/db": y * slope,
        "ds/dc": slope,
        "ds/dx": a * slope,
        "ds/dy": b * slope,
        "dE/da": 2 * (s - z) * x * slope,
        "dE/db": 2 * (s - z) * y * slope,
        "dE/dc": 2 * (s - z) * slope,
    }
