# %% [markdown]
# ## An activation of your own
#
# Keras has no activation named after Heaviside: it is useless for learning, since its derivative is $0$ wherever it exists. With weights set by hand
# it answers yes or no. In this course $H(0) = 1$:
#
# $$ H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$
#
# Instead of a name, the argument `activation` of a layer may be a **function** that takes a tensor and returns a tensor of the same shape. Write two
# functions.
#
# * `step_activation(x)`: $H$ at every entry of `x`, as numbers $0$ and $1$, not as booleans. `x` is a tensor of any shape, or a NumPy array.
# * `heaviside_layer(W, b, X)`: what a layer `Dense` with this activation predicts for the rows of `X`, of shape $(m, p)$. Its kernel `W` has shape $(p, q)$,
#   its biases `b` shape $(q,)$. Build a model of this one layer, set its weights with `set_weights([W, b])` and return its prediction, of shape $(m, q)$.
#
# Before it computes anything, `predict` calls your activation on a **symbolic** tensor, which has a shape but no values yet. So a NumPy
# function or an `if` fails there: use comparisons, arithmetic and the functions of `keras.ops`, for example `keras.ops.cast`, `keras.ops.where`, `keras.ops.sign`.
#
# **Example.** Two inputs and two neurons:
#
# $$ W = \begin{pmatrix} -1 & 2 \\ 0 & 1 \end{pmatrix} \qquad b = (2, -1) $$
#
# At $(2, 0)$ the sum of the first neuron is $-2 + 2 = 0$ and it answers $H(0) = 1$; at $(3, 0)$ the sum is $-1$ and it answers $0$.
#
# **What is checked**
#
# * step_activation at two negative numbers, 0 and two positive ones
# * the layer of the statement
# * a layer of three neurons
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import keras
import numpy as np


def step_activation(x):
    """1 where an entry of the tensor x is positive or zero, else 0: a tensor of the same shape."""
    raise NotImplementedError


def heaviside_layer(W, b, X):
    """What a Keras model predicts for the rows of X: one Dense layer of kernel W, biases b and activation step_activation."""
    raise NotImplementedError
