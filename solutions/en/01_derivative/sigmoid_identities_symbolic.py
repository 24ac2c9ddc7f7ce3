# %% [markdown]
# ## Identities of the sigmoid
#
# The sigmoid $\sigma$ and the hyperbolic tangent are the two smooth activations of the course:
#
# $$ \sigma(x) = \frac{1}{1 + e^{-x}} \qquad \operatorname{th}(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} $$
#
# A network computes $\sigma(x)$ anyway; its derivative should then cost one product. Find, by hand, six formulas:
#
# | key | formula asked for |
# | --- | --- |
# | `"sigma' in x"` | $\sigma'(x)$, as a function of $x$ |
# | `"sigma' in s"` | $\sigma'(x)$, as a function of $s = \sigma(x)$ alone |
# | `"sigma'' in s"` | $\sigma''(x)$, as a function of $s = \sigma(x)$ alone |
# | `"tangent at 0"` | the right-hand side of $y = mx + p$, the tangent to the curve of $\sigma$ at $x = 0$ |
# | `"tanh in r"` | $\operatorname{th}(x)$, as a function of $r = \sigma(2x)$ alone |
# | `"tanh' in t"` | $\operatorname{th}'(x)$, as a function of $t = \operatorname{th}(x)$ alone |
#
# * Return a dict of SymPy expressions with these keys. The symbols are `x`, `s`, `r`, `t`: `sp.symbols("x s r t", real=True)`.
# * Any right form will do. `sp.diff` is not allowed, nor `.diff`.
#
# **Example.** $1 - \sigma(x) = \frac{e^{-x}}{1 + e^{-x}} = \sigma(-x)$; as a function of $s$ alone, $\sigma(-x)$ is `1 - s`.
# At $x = \ln 3$, $s = \frac{3}{4}$ and $\sigma(-x) = \frac{1}{4}$.
#
# **What is checked**
#
# * the derivative of sigma
# * its derivative, from its value
# * the tangent at the origin
# * at x = 0.8, s = 0.3, r = 0.6, t = 0.4: the value of each formula
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import sympy as sp


def sigmoid_identities_symbolic():
    """Six formulas on the sigmoid and the hyperbolic tangent: a dict from their keys to SymPy expressions."""
    x = sp.Symbol("x", real=True)
    s, r, t = sp.symbols("s r t", real=True)
    return {
        "sigma' in x": sp.exp(-x) / (1 + sp.exp(-x)) ** 2,
        "sigma' in s": s * (1 - s),
        "sigma'' in s": s * (1 - s) * (1 - 2 * s),
        "tangent at 0": x / 4 + sp.Rational(1, 2),
        "tanh in r": 2 * r - 1,
        "tanh' in t": 1 - t**2,
    }
