# %% [markdown]
# ## The weights of one neuron
#
# A network is drawn neuron by neuron, and Keras keeps its weights layer by layer. Write the function that goes from one to the other: give one
# neuron its coefficients $(a_1, \dots, a_p)$ and its bias $a_0$, and leave all the others as they are. In the layer $l$, of kernel $W_l$ and biases $b_l$,
# the neuron $j$ has the column $j$ and the entry $j$:
#
# $$ (W_l)_{ij} = a_i \quad (i = 1, \dots, p) \qquad (b_l)_j = a_0 $$
#
# * `layers` is the list `[(W, b), …]` of the layers, NumPy arrays of shapes $(p, q)$ and $(q,)$, perhaps of whole numbers.
# * `layer` is the number of the layer and `rank` that of the neuron in it, both **from 0**, as Python counts.
# * `coefficients` is a list or an array of $p$ numbers, in the order of the inputs. For a neuron of one input it may be a number alone.
# * `bias` is a number.
# * Return a **new** list of all layers. The arrays that you receive must not change: work on copies, of floats.
# * If the number of coefficients is not the number of inputs, raise `ValueError`.
#
# **Example.** A layer of two inputs and three neurons, all its weights $0$. After `set_neuron(layers, 0, 2, [3, -1], 4)`:
#
# $$ W = \begin{pmatrix} 0 & 0 & 3 \\ 0 & 0 & -1 \end{pmatrix} \qquad b = (0, 0, 4) $$
#
# **What is checked**
#
# * the neuron of the statement
# * a neuron of one input may have a number alone
# * the others keep their weights
# * in a layer of whole numbers
# * with two inputs: the exceptions raised for two, one and three coefficients
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import numpy as np


def set_neuron(layers, layer, rank, coefficients, bias):
    """New layers [(W, b), …], equal to the old ones but for the weights of neuron `rank` of layer number `layer`."""
    if np.size(coefficients) != len(layers[layer][0]):
        raise ValueError("a neuron has one coefficient for each of its inputs")
    changed = [(np.array(W, dtype=float), np.array(b, dtype=float)) for W, b in layers]   # copies
    W, b = changed[layer]                                                                 # (p, q), (q,)
    W[:, rank] = coefficients                                                             # (p,)
    b[rank] = bias
    return changed
