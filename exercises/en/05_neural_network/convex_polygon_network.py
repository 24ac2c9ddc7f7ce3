# %% [markdown]
# ## A network for a convex polygon
#
# Write a network of Heaviside neurons that is $1$ inside a convex polygon and $0$ outside. One neuron keeps a half-plane; a convex polygon is what
# several half-planes have in common.
#
# Go along the side from the vertex $P = (P_x, P_y)$ to the next vertex $Q = (Q_x, Q_y)$. A point $(x, y)$ lies on your **left** when
#
# $$ (Q_x - P_x)(y - P_y) - (Q_y - P_y)(x - P_x) \ge 0 $$
#
# If the vertices are listed **counterclockwise**, the inside of the polygon lies on the left of every side. The last side goes from the last vertex
# back to the first.
#
# * `vertices` is an array of shape $(n, 2)$ with $n \ge 3$: the vertices of a convex polygon, counterclockwise, one per row.
# * Return the list of the layers, `[(W, b), …]`, from the first to the last. Every neuron has the activation $H$, with $H(t) = 1$ for $t \ge 0$ and
#   $H(t) = 0$ for $t < 0$. A layer turns the row $a$ of its inputs into $H(a\,W + b)$: **column** $k$ of `W` holds the coefficients of neuron $k$,
#   and `b` the biases.
# * Use two layers: $n$ neurons that read $x$ and $y$ in this order, one for each side, then one neuron that reads their answers.
#
# What is looked at: the size of the layers, the lines where the first neurons change their answer, and the answers of the network inside and outside.
# What it answers on the sides themselves does not matter. Arrays and lists are both accepted.
#
# **Example.** The side from $(3, 0)$ to $(5, 1)$: the condition is $2y - (x - 3) \ge 0$, so the neuron has coefficients $-1$ and $2$, and
# bias $3$. At $(3, 1)$, on the left, the sum is $2$ and the neuron answers $1$. At $(5, 0)$, on the right, it is $-2$ and the answer is $0$.
#
# **What is checked**
#
# * a triangle: answers inside, then outside
# * a rectangle: answers inside, then outside
# * for each side of a pentagon: the number of lines parallel to it, and of lines that contain it
# * inputs, neurons and biases of each layer, for 3 sides and for 5
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def convex_polygon_network(vertices):
    """Heaviside layers [(W, b), (V, c)] that are 1 inside the polygon of these vertices, (n, 2), counterclockwise, and 0 outside."""
    raise NotImplementedError
