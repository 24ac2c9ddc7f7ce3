"""A staircase as a network: one step for each break, as high as the function jumps there.

    x_i = a + i (b − a)/n                                  the breaks, i = 0, …, n
    F(x) = Σ_i j_i H(x − x_i)                              j_i = y_i − y_{i−1}, with y_{−1} = y_n = 0
         = y_i for x_i ≤ x < x_{i+1}, 0 elsewhere          y_i = f(x_i), i = 0, …, n − 1

A neuron of weight 1 and bias −x_i changes exactly at x_i, be it 0 or negative. Each step is closed on the left and
open on the right, so that no two of them hold at once.

Throughout:
    f      function of a number          W, w   the steps: x ↦ H(x W + w), (1, n + 1) and (n + 1,)
    n      steps of equal width          V, v   their sum: h ↦ h V + v, (n + 1, 1) and (1,)
"""

import numpy as np


def staircase_network(f, a, b, n):
    """Layers [(W, w), (V, v)], Heaviside then identity, that are f(x_i) on each of n steps and 0 elsewhere.

    >>> (W, w), (V, v) = staircase_network(lambda x: x**2, 1, 4, 3)
    >>> np.heaviside(np.array([[0.5], [1.0], [2.5], [3.0], [4.5]]) @ W + w, 1) @ V + v
    array([[0.],
           [1.],
           [4.],
           [9.],
           [0.]])
    """
    x = np.linspace(a, b, n + 1)                        # (n + 1,)
    y = [f(left) for left in x[:-1]]                    # n heights
    jumps = np.diff(y, prepend=0, append=0)             # (n + 1,), the last one goes down to 0
    return [(np.ones((1, n + 1)), -x), (jumps[:, None], np.zeros(1))]
