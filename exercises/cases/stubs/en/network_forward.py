# %% [markdown]
# ## A network from inputs to outputs
#
# A network is made of layers. The neurons of the first layer read the inputs; the neurons of every other layer read the outputs of the
# layer before. All neurons of a layer have the same activation, so a whole layer is one formula:
#
# $$ A_0 = X \qquad A_l = \varphi_l(A_{l-1}\, W_l + b_l) \qquad F(X) = A_L $$
#
# * `layers` is the list of the layers, from the first to the last, each a triple `(W, b, phi)`.
# * `W` is the kernel of the layer, of shape $(n_{in}, n_{out})$: its **column** $k$ holds the coefficients of neuron $k$. An edge that is not
#   drawn has weight $0$.
# * `b` holds the biases, of shape $(n_{out},)$: one for each neuron. A bias is added.
# * `phi` is the activation $\varphi_l$. It takes a number or an array, and acts on an array entry by entry.
# * `X` has shape $(m, n)$: $m$ points, one per row.
# * Return $A_L$, the outputs of the last layer: an array of shape $(m, p)$ if that layer has $p$ neurons.
#
# **Example.** Two inputs. A hidden layer of three ReLU neurons, with ReLU$(t) = \max(t, 0)$; then one neuron with $\varphi(t) = t$:
#
# $$ W_1 = \begin{pmatrix} 1 & 3 & -2 \\ 2 & -1 & 1 \end{pmatrix} \quad b_1 = (-3, 1, 0) \qquad W_2 = \begin{pmatrix} 2 \\ -1 \\ 4 \end{pmatrix} \quad b_2 = (5) $$
#
# At $(2, 3)$ the sums of the hidden layer are $5, 4, -1$, and ReLU makes $5, 4, 0$ of them. So
# $F(2, 3) = 2 \times 5 - 4 + 4 \times 0 + 5 = 11$.
#
# **What is checked**
#
# * the network of the statement
# * a single layer of two neurons
# * each layer has its own activation
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def network_forward(layers, X):
    """The outputs of the network of layers [(W, b, phi), …] at the rows of X, (m, n): shape (m, p)."""
    raise NotImplementedError
