import numpy as np


def gd_trajectory(grad, P0, delta, n):
    path = [P0]
    P = np.array(P0, dtype=float)
    for _ in range(n):
        P -= delta * grad(P)
        path.append(P)
    return np.array(path)
