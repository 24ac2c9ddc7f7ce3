# %% [markdown]
# ## Neurons for “or”, “and”, “not”
#
# A neuron of $n$ inputs with the Heaviside function as its activation answers $0$ or $1$, with $H(0) = 1$:
#
# $$ F(x_1, \dots, x_n) = H(a_1 x_1 + \cdots + a_n x_n + a_0) \qquad H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$
#
# Let each input be $0$ (no) or $1$ (yes). Choose the weights of three neurons:
#
# * `or_neuron(n)`: $1$ when **at least one** of the $n$ inputs is $1$; $0$ when all are $0$.
# * `and_neuron(n)`: $1$ when **all** the $n$ inputs are $1$; $0$ otherwise.
# * `not_neuron()`: one input; $1$ when it is $0$, and $0$ when it is $1$.
#
# Each function returns a pair `(a, a0)`: the list or array of the $n$ coefficients $(a_1, \dots, a_n)$, and the bias $a_0$, a number.
# The neurons must be right for every $n \ge 1$, at all $2^n$ points.
#
# Weights are real numbers of your choice: all that is looked at is what the neuron answers. Avoid sums that are zero up to
# rounding only, such as $0.1 + 0.2 - 0.3$: they are computed in floats.
#
# **Example.** The neuron `([6, -6], -6)` is “$x$ and not $y$”. At $(0,0)$, $(0,1)$, $(1,0)$, $(1,1)$ the sums are
# $-6,\ -12,\ 0,\ -6$, and $H$ makes $0, 0, 1, 0$ of them.
#
# **What is checked**
#
# * the “or” of two inputs, at (0, 0), (0, 1), (1, 0), (1, 1)
# * the “and” of two inputs, at (0, 0), (0, 1), (1, 0), (1, 1)
# * the “not” of an input, at 0 and 1
# * the “and” of three inputs, from (0, 0, 0), (0, 0, 1), … to (1, 1, 1)
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def or_neuron(n):
    """Coefficients and bias (a, a0) of a neuron of n inputs that is 1 when at least one of them is 1."""
    raise NotImplementedError


def and_neuron(n):
    """Coefficients and bias (a, a0) of a neuron of n inputs that is 1 when all of them are 1."""
    raise NotImplementedError


def not_neuron():
    """Coefficients and bias (a, a0) of a neuron of one input that is 1 when it is 0, and 0 when it is 1."""
    raise NotImplementedError
