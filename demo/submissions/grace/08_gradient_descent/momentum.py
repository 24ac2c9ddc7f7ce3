import numpy as np


def momentum(grad, P0, delta, mu, n):
    raise NotImplementedError
