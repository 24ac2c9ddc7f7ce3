import numpy as np


# one neuron for "x or y", one for "not both", then "and"
def xor_network():
    W1 = [[2.0, -1.0],
          [2.0, -1.0]]
    b1 = [-1.0, 1.5]
    W2 = [[1.0], [1.0]]
    b2 = [-1.5]
    return [(W1, b1), (W2, b2)]
