# %% [markdown]
# ## Backpropagation
#
# A network of $L$ dense layers transforms the inputs $A_0 = X$ step by step, $U_l = A_{l-1} W_l + b_l$ and then
# $A_l = \varphi_l(U_l)$. Its error on the targets $Z$ is the mean of the squares of **all** entries of $A_L - Z$:
#
# $$ E = \frac{1}{N p} \sum_{i=1}^{N} \sum_{j=1}^{p} (A_L - Z)_{ij}^2 $$
#
# Compute the gradient of $E$ with respect to every weight. With $D_l$ for the derivatives of $E$ with respect to $U_l$, and $\odot$ for the
# product entry by entry, go from the last layer to the first:
#
# $$ D_L = \frac{2}{N p}\,(A_L - Z) \odot \varphi_L'(U_L) \qquad D_{l-1} = (D_l\, W_l^{\mathsf T}) \odot \varphi_{l-1}'(U_{l-1}) $$
#
# $$ \frac{\partial E}{\partial W_l} = A_{l-1}^{\mathsf T}\, D_l \qquad \frac{\partial E}{\partial b_l} = \sum_{i=1}^{N} (D_l)_{i} $$
#
# where $(D_l)_i$ is the row $i$ of $D_l$: the rows are summed.
#
# * `weights` is the list of the pairs $(W_l, b_l)$: kernel of shape $(n_{in}, n_{out})$, bias of shape $(n_{out},)$.
# * `activations` is the list of the names of the $\varphi_l$: `"identity"`, `"relu"`, `"tanh"` or `"sigmoid"`. Two functions are given:
#   `activate(name, U)` is $\varphi(U)$ and `activation_slope(name, U)` is $\varphi'(U)$, both entry by entry (and relu′(0) = 0).
# * `X` has shape $(N, n)$: $N$ examples, one per row. `Z` has shape $(N, p)$.
# * Return the list of the pairs $(\partial E/\partial W_l,\ \partial E/\partial b_l)$ from the **first** layer to the last, each of the shape of its weight.
# * The division by $N p$ happens once, in $D_L$; nothing is divided again. The weights are not changed.
#
# **Example.** One layer, identity, $W = \begin{pmatrix} 2 \\ 3 \end{pmatrix}$, $b = (1)$, one example $X = (6\ \ 2)$ with target $15$.
# The output is $19$, too large by $4$, so $D = 2 \times 4 = 8$. The gradient is
# $\partial E / \partial W = \begin{pmatrix} 48 \\ 16 \end{pmatrix}$ and $\partial E / \partial b = (8)$.
#
# **What is checked**
#
# * one neuron and one example
# * one sigmoid neuron
# * one hidden layer
# * two outputs
# * a square inner layer
# * the same examples twice change nothing
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


def backprop_mlp(weights, activations, X, Z):
    """The pairs (∂E/∂W_l, ∂E/∂b_l) of all layers, from the first to the last, each of the shape of its weight."""
    A, U = [X], []
    for (W, b), name in zip(weights, activations):
        U.append(A[-1] @ W + b)                                                     # (N, n_out)
        A.append(activate(name, U[-1]))                                             # (N, n_out)
    dA = 2 * (A[-1] - Z) / Z.size                                                   # (N, p)
    gradients = []
    for l in reversed(range(len(weights))):
        D = dA * activation_slope(activations[l], U[l])                             # (N, n_out)
        gradients.insert(0, (A[l].T @ D, D.sum(axis=0)))                            # (n_in, n_out), (n_out,)
        dA = D @ weights[l][0].T                                                    # (N, n_in)
    return gradients
