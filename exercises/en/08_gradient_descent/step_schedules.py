# %% [markdown]
# ## Steps that shrink
#
# A large learning rate covers ground, a small one settles down. A **schedule** starts with the one and ends with the other: the step
# number $k = 0, 1, 2, \dots$ is made with the learning rate $\delta_k$. Write four schedules, called linear, quadratic, exponential and decay in the book (as functions of $k$, the first two are neither linear nor quadratic):
#
# $$ \delta_k = \frac{\delta_0}{k + 1} \qquad \delta_k = \frac{\delta_0}{(k + 1)^2} \qquad \delta_k = \delta_0\, e^{-\beta k} \qquad \delta_k = \frac{\delta_0}{\alpha k + 1} $$
#
# * `k` is the step number, or an array of shape $(n,)$ of step numbers, all whole. They need not start at $0$ nor follow each other.
# * `delta0` is the first learning rate $\delta_0 > 0$: every schedule gives $\delta_0$ for $k = 0$.
# * `beta` is $\beta > 0$; `alpha` is $\alpha \ge 0$, in practice between $10^{-6}$ and $10^{-4}$, and with $\alpha = 0$ the step is constant.
# * Each $\delta_k$ is computed from $\delta_0$, not from $\delta_{k-1}$. The result is a number for a number, an array of shape $(n,)$ for an array.
#
# **Example.** With $\delta_0 = 0.18$ and $k = 2$: linear gives $\delta_0 / 3 = 0.06$, quadratic $\delta_0 / 9 = 0.02$, exponential with
# $\beta = 0.5$ gives $\delta_0\, e^{-1} \simeq 0.0662$, and decay with $\alpha = 0.5$ gives $\delta_0 / 2 = 0.09$.
#
# **What is checked**
#
# * linear divides by 1, then 2, then 3
# * quadratic divides by 1, then 4, then 9
# * exponential multiplies by the same factor each time
# * decay adds one to alpha k
# * every schedule starts with delta0
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def linear_schedule(k, delta0):
    """The learning rates delta0 / (k + 1)."""
    raise NotImplementedError


def quadratic_schedule(k, delta0):
    """The learning rates delta0 / (k + 1)²."""
    raise NotImplementedError


def exponential_schedule(k, delta0, beta):
    """The learning rates delta0 times exp(−beta k)."""
    raise NotImplementedError


def decay_schedule(k, delta0, alpha):
    """The learning rates delta0 / (alpha k + 1)."""
    raise NotImplementedError
