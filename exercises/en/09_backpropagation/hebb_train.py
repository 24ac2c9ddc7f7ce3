# %% [markdown]
# ## Learning without a slope
#
# The Heaviside function has the slope 0 wherever it has one: gradient descent cannot move a neuron that uses it. An older rule can. The
# neuron has no bias; it answers, with the convention $H(0) = 1$,
#
# $$ F = H(P \cdot X) \qquad H(t) = \begin{cases} 1 & t \ge 0 \\ 0 & t < 0 \end{cases} $$
#
# Show it the examples one after the other. Where the answer $F$ is the target $z$, leave the weights alone; where it is wrong, move them:
#
# $$ P \leftarrow P + 2\,\delta\,(z - F)\,X $$
#
# This is the gradient step of $(F - z)^2$ if one pretends that $H$ has the slope 1. The book calls it Hebb's rule; others say the perceptron rule, after Rosenblatt.
#
# * `X` holds one example per row, shape $(N, d)$; `z` the targets, 0 or 1, shape $(N,)$; `P0` the first weights, shape $(d,)$. All may be whole numbers.
# * `delta` is $\delta > 0$. An epoch goes once through all examples, **in their order**, each with the weights that the one before has left. Make
#   exactly `epochs` of them, even when there is nothing left to correct.
# * Return a pair: the last weights, shape $(d,)$, and the list of the numbers of wrong answers, one for each epoch. An answer is judged
#   **before** the weights move.
#
# If a hyperplane through the origin separates the two kinds with some room, the errors end; if no $P$ is right on all examples, they never do.
#
# **Example.** $P = (4, 2)$, $\delta = \frac12$, one epoch with $(-1, -2) \to 1$ and $(4, 2) \to 1$. The first sum is negative, so $F = 0$: wrong, and
# $P$ becomes $(4, 2) + (-1, -2)$. With these weights the second answer is $1$, right. One error.
#
# **What is checked**
#
# * an error and a right answer
# * three epochs by hand
# * eight points of the plane
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def hebb_train(X, z, P0, delta, epochs):
    """The last weights, shape (d,), and the list of the numbers of wrong answers met in each epoch."""
    raise NotImplementedError
