# %% [markdown]
# ## Back along a chain
#
# The simplest deep network is a chain: $n$ neurons, one after the other, with one input each. Neuron $i$ has the weight $a_i$, the
# bias $b_i$ and the activation $\varphi_i$. From $g_0 = x$ on,
#
# $$ u_i = a_i\, g_{i-1} + b_i \qquad g_i = \varphi_i(u_i) \qquad F = g_n $$
#
# How does $F$ change with each weight? Walk back, from $\frac{\partial F}{\partial g_n} = 1$:
#
# $$ \frac{\partial F}{\partial b_i} = \frac{\partial F}{\partial g_i}\, \varphi_i'(u_i) \qquad \frac{\partial F}{\partial a_i} = \frac{\partial F}{\partial b_i}\; g_{i-1} \qquad \frac{\partial F}{\partial g_{i-1}} = \frac{\partial F}{\partial b_i}\; a_i $$
#
# The last of these slopes is $\frac{\partial F}{\partial g_0} = \frac{\partial F}{\partial x}$.
#
# * `x` is a number; `a` and `b` are arrays of shape $(n,)$; in Python, `a[0]` is $a_1$.
# * `phis` is the list of the functions $\varphi_1, \dots, \varphi_n$, `dphis` that of their derivatives. Each takes and returns a number; call each of them once.
# * Return $(F,\ \frac{\partial F}{\partial a},\ \frac{\partial F}{\partial b},\ \frac{\partial F}{\partial x})$: a number, two arrays of shape $(n,)$, a number.
# * The derivative $\varphi_i'$ is taken at the whole $u_i$, bias included. Nothing is divided: a value $g_i = 0$ is no trouble.
#
# **Example.** $x = 5$, then $u_1 = 3 \times 5 + 4 = 19$ and $g_1 = u_1^2 = 361$; then $F = 10\, g_1 - 7 = 3603$. Back:
# $\partial F/\partial b_2 = 1$, $\partial F/\partial a_2 = 361$ and $\partial F/\partial g_1 = 10$; so
# $\partial F/\partial b_1 = 10 \times 2 u_1 = 380$, $\partial F/\partial a_1 = 1900$ and $\partial F/\partial x = 1140$.
#
# **What is checked**
#
# * a square, then a multiple
# * one neuron
# * three different neurons
# * each function is called once
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def chain_backward(x, a, b, phis, dphis):
    """F, its derivatives with respect to the weights (n,), to the biases (n,), and to x."""
    raise NotImplementedError
