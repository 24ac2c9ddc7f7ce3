import numpy as np


def gd_trajectory(grad, P0, delta, n):
    P = np.array(P0, dtype=float)
    path = [P]
    for _ in range(n):
        P = P - delta * np.array(grad(P))
        path.append(P)
    return np.array(path)
