# %% [markdown]
# ## A Keras network from its drawing
#
# A network is drawn neuron by neuron; Keras stores it layer by layer. Build the Keras model of a drawing, its weights set.
#
# * `n_in` is the number of inputs. `layers` lists the layers from the first to the output, each a dict:
#   `{"activation": "relu", "neurons": [([1.0, -2.0], 0.5), …]}`. The activation is a name that Keras knows.
# * A neuron is a pair `(coefficients, bias)`: it computes $\varphi(a_1 x_1 + \cdots + a_p x_p + a_0)$, with the
#   coefficients $(a_1, \dots, a_p)$ **in the order of its inputs**, and the bias $a_0$ added.
# * Each layer is dense: all its neurons read all the outputs of the layer before.
# * Return the model, a chain of layers (`keras.Sequential`, or the functional interface). No training.
#
# A Dense layer with $p$ inputs and $q$ neurons keeps two arrays, `[W, b]`: $W$ of shape $(p, q)$ and $b$ of shape $(q,)$.
#
# $$ s = \varphi(x W + b) $$
#
# **Row $i$ of $W$ belongs to input $i$, column $j$ to neuron $j$.** When $p = q$, a transposed array raises no error.
#
# **Example.** Two inputs; a layer "relu" of the two neurons $((1, -2), 7)$ and $((3, 1), -1)$; then a layer "linear" of one
# neuron $((2, -1), 5)$. The first layer has $W = \begin{pmatrix} 1 & 3 \\ -2 & 1 \end{pmatrix}$ and $b = (7, -1)$.
# The model has $6 + 3 = 9$ weights, and its value at $(1, 1)$ is $F(1, 1) = 14$.
#
# **What is checked**
#
# * the network of the statement takes its values
# * at the origin, a linear layer gives its biases
# * has the weights of the drawing and no other
# * each layer has its own activation, the last one too
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
import keras
import numpy as np


def keras_from_spec(n_in, layers):
    """The Keras model with n_in inputs, and the activation and the neurons of each layer."""
    raise NotImplementedError
