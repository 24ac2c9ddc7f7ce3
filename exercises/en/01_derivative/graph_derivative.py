# %% [markdown]
# ## Derivative along a graph
#
# A computation is a graph: numbers enter, and each **node** computes one number from those of its parents. Along the edge from a parent
# to a node runs a **local slope**: how fast the node changes with that parent alone. The derivative of the output $F$ with respect to
# an input $x$ is the **sum, over all paths $P$ from $x$ to $F$, of the products** of the local slopes $d_e$ on the edges $e$ of the path:
#
# $$ \frac{dF}{dx} = \sum_{P \,:\, x \to F} \;\; \prod_{e \in P} d_e $$
#
# | operation | value | local slopes |
# | --- | --- | --- |
# | `"add"` | $x + y$ | $1$, $1$ |
# | `"mul"` | $x\,y$ | $y$, $x$: each factor gets **the other** |
# | `"square"`, `"sqrt"` | $x^2$, $\sqrt{x}$ | the derivative, taken at the number $x$ that enters |
# | `"exp"`, `"ln"`, `"cos"` | $e^x$, $\ln x$ (natural), $\cos x$ | the derivative, taken at the number $x$ that enters |
#
# Write two functions:
#
# * `local_slopes(op, x)`, where `x` is the list of the numbers that enter (two for `"add"` and `"mul"`, else one), returns the pair
#   `(value, slopes)`: the value of the node, and the list of its local slopes, in the order of `x`.
# * `graph_derivative(nodes, inputs, wrt)` returns $dF/dx$, where $x$ is the input named `wrt` ("with respect to"). `inputs` is a dict
#   from names to numbers; constants are inputs too. `nodes` is a list of `(name, operation, parents)`, where `parents` is a list of
#   names; every node comes after its parents, and the last one is the output $F$. Leave `nodes` and `inputs` as they are.
#
# A number may be used several times, even twice by one node, and then counts each time. An input from which no path leads to $F$ has
# the derivative $0$. No graph here has more than $100$ paths, so all ways of summing over them are fast enough.
#
# **Example.** `nodes = [("u", "add", ["x", "c"]), ("F", "mul", ["u", "x"])]` is $F = (x + c)\,x$. At $x = 5$, $c = 7$: $u = 12$ and
# $F = 60$. The path $x \to u \to F$ has slopes $1$ and $5$, the path $x \to F$ has the slope $12$:
# $dF/dx = 1 \times 5 + 12 = 17$. And `local_slopes("mul", [5, 7])` is the value $5 \times 7$ with the slopes `[7, 5]`.
#
# **What is checked**
#
# * each factor of a product gets the other
# * the slopes of a sum
# * two paths from one number
# * a number times itself
# * the five functions of one number have their values and slopes
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import math


def local_slopes(op, x):
    """The value of a node whose operation is op and whose inputs are the list x, and the list of its local slopes."""
    raise NotImplementedError


def graph_derivative(nodes, inputs, wrt):
    """The derivative of the last node with respect to the input named wrt."""
    raise NotImplementedError
