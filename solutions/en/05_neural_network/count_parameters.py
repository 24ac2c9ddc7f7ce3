# %% [markdown]
# ## Counting the weights
#
# In a network of dense layers, every neuron reads all the outputs of the layer before. How many weights are there to choose?
#
# A neuron with $p$ inputs has $p$ coefficients and one bias, which is a weight too. With $n_0$ inputs, then layers of $n_1, \dots, n_L$
# neurons, sum over the layers:
#
# $$ \sum_{l=1}^{L} (n_{l-1} + 1)\, n_l $$
#
# * `sizes` is the list $[n_0, n_1, \dots, n_L]$: the number of inputs first, then the number of neurons of each layer.
# * Return the number of weights, a whole number. Inputs are no neurons: they have no weights of their own. Without any layer, the number is $0$.
#
# **Example.** `[5, 6, 2]`: the first layer has $6$ neurons with $5 + 1$ weights each, so $36$; the last has $2$ neurons with
# $6 + 1$ weights each, so $14$. In all $50$ weights.
#
# **What is checked**
#
# * the network of the statement
# * a single neuron
# * three layers
#
# Grading also asks questions that are not shown here. Arguments must be left as they were.

# %%
def count_parameters(sizes):
    """The number of weights, biases included, of a dense network with sizes [inputs, neurons of layer 1, …, neurons of layer L]."""
    return sum((n_in + 1) * n_out for n_in, n_out in zip(sizes, sizes[1:]))
