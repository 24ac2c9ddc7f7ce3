# %% [markdown]
# ## The gradient of a network in its weights
#
# Keep the input $x$ of a network fixed and let its weights move: the output $F$ is then a function of the weights. Compute its
# gradient. The network has $L$ dense layers; the last has one neuron, whose answer is $F$:
#
# $$ a_0 = x \qquad u_l = a_{l-1} W_l + b_l \qquad a_l = \varphi_l(u_l) \qquad F = a_L $$
#
# Write $d_l$ for the derivatives of $F$ with respect to $u_l$. They are found from the last layer to the first, with $\odot$ for the
# product entry by entry:
#
# $$ d_L = \varphi_L'(u_L) \qquad d_{l-1} = (W_l\, d_l) \odot \varphi_{l-1}'(u_{l-1}) $$
#
# A weight acts through the value that it multiplies, a bias through $1$:
#
# $$ \frac{\partial F}{\partial (W_l)_{ij}} = (a_{l-1})_i\, (d_l)_j \qquad \frac{\partial F}{\partial b_l} = d_l $$
#
# * `weights` is the list of the pairs $(W_l, b_l)$: kernel of shape $(n_{in}, n_{out})$, bias of shape $(n_{out},)$.
# * `activations` is the list of the names of the $\varphi_l$: `"identity"`, `"relu"`, `"tanh"` or `"sigmoid"`. Two functions are given:
#   `activate(name, u)` is $\varphi(u)$ and `activation_slope(name, u)` is $\varphi'(u)$, both entry by entry (and relu′(0) = 0).
# * `x` has shape $(n,)$.
# * Return the list of the pairs $(\partial F/\partial W_l,\ \partial F/\partial b_l)$ from the **first** layer to the last, each of the shape of its weight.
#
# **Example.** $F = 6\,\mathrm{relu}(2x + 3y + 1)$ at $(5, 4)$: $u_1 = 23$ is positive. The second layer has
# $\partial F/\partial W_2 = (23)$ and $\partial F/\partial b_2 = (1)$. Through the weight $6$, the first has
# $\partial F/\partial W_1 = \begin{pmatrix} 30 \\ 24 \end{pmatrix}$ and $\partial F/\partial b_1 = (6)$.
#
# **What is checked**
#
# * two neurons in a row
# * one sigmoid neuron
# * one hidden layer
# * two hidden layers
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def activate(name, u):
    """The activation of that name at every entry of u."""
    match name:
        case "identity":
            return u
        case "relu":
            return np.maximum(u, 0)
        case "tanh":
            return np.tanh(u)
        case "sigmoid":
            return (1 + np.tanh(u / 2)) / 2


def activation_slope(name, u):
    """The derivative of the activation of that name at every entry of u, before the activation."""
    a = activate(name, u)
    match name:
        case "identity":
            return np.ones_like(u)
        case "relu":
            return np.where(u > 0, 1.0, 0.0)
        case "tanh":
            return 1 - a**2
        case "sigmoid":
            return a * (1 - a)


def dense_gradient(weights, activations, x):
    """The pairs (∂F/∂W_l, ∂F/∂b_l) of all layers, from the first to the last, each of the shape of its weight."""
    raise NotImplementedError
