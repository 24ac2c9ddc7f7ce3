# %% [markdown]
# ## Three neurons learn the exclusive or
#
# No single neuron computes the exclusive or; three can, and they find their weights by themselves. Two hidden neurons and one output,
# all with the sigmoid $\sigma$, have nine weights $P = (a_1, \dots, a_9)$:
#
# $$ h_1 = \sigma(a_1 x + a_2 y + a_3) \qquad h_2 = \sigma(a_4 x + a_5 y + a_6) \qquad F = \sigma(a_7 h_1 + a_8 h_2 + a_9) $$
#
# The four examples are $(0,0) \to 0$, $(0,1) \to 1$, $(1,0) \to 1$, $(1,1) \to 0$. The error is the mean over them, and gradient descent lowers it:
#
# $$ E(P) = \frac{1}{4} \sum_{(x,y) \to z} (F - z)^2 \qquad P_{k+1} = P_k - \delta\,\nabla E(P_k) $$
#
# For one example, the chain rule goes back from $F$ to the hidden neurons, here the first; the gradient is the mean over the four:
#
# $$ d = 2\,(F - z)\,F\,(1 - F) \qquad d_1 = d\; a_7\; h_1 (1 - h_1) $$
#
# gives the slopes $d\,(h_1, h_2, 1)$ along $(a_7, a_8, a_9)$, and $d_1\,(x, y, 1)$ along $(a_1, a_2, a_3)$. The second hidden neuron goes
# likewise, with $a_8$ and $h_2$.
#
# * `P0` holds the first weights, shape $(9,)$, perhaps whole numbers; `delta` is $\delta$; `n` is the number of steps: make exactly `n`,
#   even where the error hardly moves.
# * All nine slopes of a step come from the same $P_k$.
# * Return a pair: the weights $P_0, \dots, P_n$, an array of shape $(n+1, 9)$, and the errors $E(P_0), \dots, E(P_n)$, of shape $(n+1,)$.
#
# **Example.** From $P_0 = (1, 2, -3, -3, -2, 1, 1, 1, -1)$ with $\delta = 1$: $E(P_0) \simeq 0.2962$ and
# $P_1 \simeq (0.9965,\ 2.0030,\ -2.9917,\ -2.9930,\ -1.9865,\ 1.0105,\ 1.0032,\ 0.9874,\ -0.9533)$, where $E(P_1) \simeq 0.2935$. With all weights $0$
# except $a_9 = 2$, the output is $\sigma(2)$ at all four points and the error is about $0.3950$.
#
# **What is checked**
#
# * the output bias alone
# * two steps from whole numbers
# * no step is the start and its error
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def train_xor(P0, delta, n):
    """The weights P_0, …, P_n, shape (n + 1, 9), and the errors E(P_0), …, E(P_n), shape (n + 1,)."""
    raise NotImplementedError
