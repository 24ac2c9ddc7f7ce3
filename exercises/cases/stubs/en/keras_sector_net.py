# %% [markdown]
# ## A sector of the plane in Keras
#
# A neuron of two inputs with the activation $H$ is $1$ on a half-plane $a x + b y + c \ge 0$, its boundary included, since $H(0) = 1$. What $k$ half-planes have in
# common is a sector, a strip, a polygon. Build the Keras model that is $1$ there and $0$ elsewhere:
#
# $$ F(x, y) = 1 \iff a_j x + b_j y + c_j \ge 0 \quad (j = 1, \dots, k) $$
#
# * `half_planes` is the list of the triples $(a_j, b_j, c_j)$, for $j = 1, \dots, k$.
# * The first layer has $k$ neurons, one for each half-plane; the second has one neuron, which is $1$ when all of them are.
# * Both layers are dense, and have the activation `unit_step`, which is given: pass the function itself, `activation=unit_step`.
# * Return the model, a chain of layers (`keras.Sequential`, or the functional interface), its weights set. No training.
#
# Remember how Keras stores a layer: `[W, b]`, where $W$ has **one row for each input** and one column for each neuron. With two half-planes $W$ is square, and a
# transposed array raises no error.
#
# **Example.** For the two half-planes $-x + 3y \ge 0$ and $5x + y \ge 0$, the first layer has
#
# $$ W = \begin{pmatrix} -1 & 5 \\ 3 & 1 \end{pmatrix} \qquad b = (0, 0) $$
#
# At $(3, 1)$ its sums are $0$ and $16$, so both neurons are $1$ and $F(3, 1) = 1$. At $(1, 0)$ the first sum is $-1$, so $F(1, 0) = 0$.
#
# **What is checked**
#
# * the sector of the statement, at nine points
# * a triangle, at ten points
# * the number of weights, for 2, 3 and 4 half-planes
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import keras
import numpy as np


def unit_step(x):
    """1 where an entry of the tensor x is positive or zero, else 0."""
    return 1 - keras.ops.relu(keras.ops.sign(-x))


def keras_sector_net(half_planes):
    """The Keras model that is 1 where a x + b y + c ≥ 0 for all the triples (a, b, c), and 0 elsewhere."""
    raise NotImplementedError
