# %% [markdown]
# ## A network that is a staircase
#
# One hidden layer is enough to come as close as you like to a continuous function of one variable. Cut $[a, b]$ into $n$ intervals of the same width, and on each
# of them stay at the height where the function begins:
#
# $$ x_i = a + i\,\frac{b - a}{n} \qquad F(x) = f(x_i) \quad (x_i \le x < x_{i+1}, \quad i = 0, \dots, n-1) $$
#
# Outside $[a, b]$, $F$ is $0$.
#
# Write a network whose value is $F$. The hidden neurons have the activation $H$, with $H(t) = 1$ for $t \ge 0$ and $H(t) = 0$ for $t < 0$: a neuron
# of weight $1$ and bias $-\alpha$ is a step up at $\alpha$. The output neuron has no activation: it adds steps, each with its weight.
#
# $$ F(x) = H(x\,W + w)\,V + v $$
#
# * `f` is the function $f$, of a number or an array. `a` and `b` are the ends, with $a < b$, perhaps negative; `n` $\ge 1$ is the number of intervals.
# * Return the two layers `[(W, w), (V, v)]`. With $N$ hidden neurons, `W` has shape $(1, N)$, `w` $(N,)$, `V` $(N, 1)$ and `v` $(1,)$. Arrays and lists
#   are both accepted.
# * Use at most $2n$ hidden neurons. Each step is closed on the left and open on the right: if both ends counted, two neighbours would add up at the break
#   that they share. At $b$ itself, both $f(x_{n-1})$ and $0$ are right.
#
# **Examples.** With weights $1, 1$ and biases $-2, -5$, then $V = \begin{pmatrix} 8 \\ -8 \end{pmatrix}$ and $v = (0)$, the network is $8$ for
# $2 \le x < 5$ and $0$ elsewhere: one step up, one step down. For $f(x) = x^2$ on $[3, 7]$ with $n = 2$: $F$ is $9$ for $3 \le x < 5$,
# then $25$ for $5 \le x < 7$.
#
# **What is checked**
#
# * the staircase of the statement: before it, twice on each step, after it
# * every break belongs to the step on its right
# * inside the steps of a sine
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def staircase_network(f, a, b, n):
    """Layers [(W, w), (V, v)], Heaviside then identity, that are f(x_i) on each of n intervals of [a, b] and 0 outside."""
    raise NotImplementedError
