# %% [markdown]
# ## One neuron
#
# A neuron multiplies each of its inputs by a coefficient, adds these products and a **bias**, and sends the sum through an **activation
# function** $\varphi$:
#
# $$ F(x_1, \dots, x_n) = \varphi(a_1 x_1 + \cdots + a_n x_n + a_0) $$
#
# The numbers $a_1, \dots, a_n, a_0$ are its **weights**; the bias $a_0$ is one of them. Compute the value of a neuron at several points.
#
# * `a` is the array of the coefficients $(a_1, \dots, a_n)$, of shape $(n,)$; `a0` is the bias, a number.
# * `X` has shape $(m, n)$: $m$ points, one per row.
# * `phi` is the function $\varphi$. It takes a number or an array, and acts on an array entry by entry.
# * Return the $m$ values, one for each point: an array of shape $(m,)$.
#
# One activation is the Heaviside function, which says yes or no. In this course $H(0) = 1$:
#
# $$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$
#
# With it, a neuron of two inputs is $1$ on one side of the line $a_1 x + a_2 y + a_0 = 0$ and on the line itself, and $0$ on the other side.
#
# **Example.** Coefficients $(2, 3)$, bias $-7$, $\varphi = H$. At $(2, 1)$ the sum is $4 + 3 - 7 = 0$, so the value is $H(0) = 1$. At
# $(2, 0)$ the sum is $4 - 7 = -3$, so the value is $0$.
#
# **What is checked**
#
# * the two points of the statement
# * with φ(t) = t the value is the sum
# * a sigmoid neuron
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def affine_perceptron(a, a0, X, phi):
    """The values at the rows of X, (m, n), of a neuron with coefficients a, (n,), bias a0 and activation phi: shape (m,)."""
    raise NotImplementedError
