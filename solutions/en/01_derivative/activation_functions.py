# %% [markdown]
# ## Activation functions
#
# A neuron adds up what it receives, then applies an **activation function** to the sum $x$. Write four of them:
#
# $$ H(x) = \begin{cases} 0 & x < 0 \\ 1 & x \geq 0 \end{cases} \qquad \operatorname{ReLU}(x) = \begin{cases} 0 & x < 0 \\ x & x \geq 0 \end{cases} $$
#
# $$ \sigma(x) = \frac{1}{1 + e^{-x}} \qquad \operatorname{th}(x) = \frac{e^x - e^{-x}}{e^x + e^{-x}} = 2\sigma(2x) - 1 $$
#
# * `heaviside` is $H$, the step; by convention $H(0) = 1$. `relu` is the ramp, `sigmoid` is $\sigma$, `tanh` is $\operatorname{th}$.
# * `x` is a number or a NumPy array of any shape, perhaps of whole numbers. The function is applied to every entry, and the result
#   has the shape of `x`. `x` itself must not change.
# * Return numbers, not `True` and `False`.
# * Entries may be as large as $1170$ in absolute value, where $e^x$ or $e^{-x}$ is no longer a float: the result must still be a number. The first formula
#   for $\operatorname{th}$ then gives "infinity over infinity"; the second does not.
# * Do not call `np.tanh` or `np.heaviside`: write them.
#
# **Example.** $H(-6) = 0$, $\operatorname{ReLU}(6) = 6$, and $\sigma(\ln 6) = \frac{1}{1 + 1/6} = \frac{6}{6 + 1}$.
#
# **What is checked**
#
# * the step is 1 at 0
# * the ramp keeps what is positive
# * σ of the logarithms of 6 and 1/6
# * th near 0
# * the ramp of a two-dimensional array of whole numbers
# * σ of whole numbers
# * σ far from 0
# * th far from 0
# * th(x) is 2σ(2x) − 1
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def heaviside(x):
    """0 where x < 0, 1 where x ≥ 0; x is a number or an array."""
    return np.where(x >= 0, 1.0, 0.0)


def relu(x):
    """0 where x < 0, x where x ≥ 0; x is a number or an array."""
    return np.maximum(x, 0)


def sigmoid(x):
    """1 / (1 + exp(−x)) of a number or of every entry of an array."""
    e = np.exp(-np.abs(x))                              # in (0, 1]
    return np.where(x >= 0, 1, e) / (1 + e)


def tanh(x):
    """The hyperbolic tangent of a number or of every entry of an array."""
    return 2 * sigmoid(2 * x) - 1
