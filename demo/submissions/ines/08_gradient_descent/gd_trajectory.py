import numpy as np


def gd_trajectory(grad, P0, delta, n):
    P = np.array(P0, dtype=float)
    path = [P]
    k = 0
    while k < n:
        P = P - delta * grad(P)
        path.append(P)
    return np.array(path)
