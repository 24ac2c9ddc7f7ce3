# %% [markdown]
# ## Mini-batches
#
# One datum per step is noisy, all of them are slow. Training takes a **batch** $B$ of $K$ data per step, often between $2$ and $32$, and moves against the **sum** of their local gradients:
#
# $$ P_{k+1} = P_k - \delta \sum_{i \in B} \nabla E_i(P_k) $$
#
# When all $N$ data have served once, an **epoch** is over, and the data are shuffled for the next one. Here the shuffles are given, so that everybody finds the same walk.
#
# * `grad` is the function $(P, i) \mapsto \nabla E_i(P)$: `grad(P, i)` takes an array of shape $(d,)$ and a datum number from $0$ to $N - 1$, and gives an array of shape $(d,)$.
# * `order` is an array of whole numbers, with a row of $N$ for each epoch: row $e$ lists the data in the order in which epoch $e$ takes them.
# * `K` is the size of a batch. The first batch of an epoch is the first $K$ numbers of its row, and so on. If $K$ does not divide $N$, the **last batch is shorter**: it holds what is left.
#   Every epoch starts a new batch. If $K \ge N$ there is one batch per epoch.
# * `P0` is the start, of shape $(d,)$, perhaps of whole numbers; `delta` is the learning rate. All gradients of a batch are taken at the same point.
# * Return `P0` and the point after **every batch**, one per row. An epoch adds $\lceil N/K \rceil$ rows, the quotient rounded up. Call `grad` once for each datum of each batch.
#
# With $K = 1$ this is stochastic descent, with $K = N$ classical descent. Keras takes the mean over a batch instead of the sum: its learning rate would be $K \delta$, exactly so if $K$ divides $N$.
#
# **Example.** Three data, $E_i(a) = (a - t_i)^2$ with $t = (3, -10, 7)$, one epoch in the order $(2, 0, 1)$, $K = 2$, $a_0 = 7$, $\delta = 0.125$. The first batch is $\{2, 0\}$:
# its slopes at $7$ are $0$ and $8$, their sum is $8$, so $a_1 = 6$. The second is $\{1\}$: its slope at $6$ is $32$, so $a_2 = 2$.
#
# **What is checked**
#
# * one epoch of three data by two
# * two epochs of four data by two
# * a last batch that is short
# * a start of whole numbers
# * each datum is asked for once per epoch: the numbers i, in order
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def minibatch_gd(grad, order, K, P0, delta):
    """P0 and the point after every batch of K data, epoch by epoch in the orders given, one per row."""
    points = [P0]
    for epoch in order:
        for start in range(0, len(epoch), K):
            P, batch = points[-1], epoch[start : start + K]                  # (d,), (≤ K,)
            points.append(P - delta * sum(grad(P, i) for i in batch))        # (d,), a new array
    return np.array(points)                                                  # (epochs ⌈N/K⌉ + 1, d)
