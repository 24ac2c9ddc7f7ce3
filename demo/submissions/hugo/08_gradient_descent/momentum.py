import numpy as np


def momentum(grad, P0, delta, mu, n):
    P = np.array(P0, dtype=float)
    v = np.zeros_like(P)
    path = [P]
    for _ in range(n):
        v = mu * v - delta * grad(P)
        P = P + v
        path.append(P)
    return np.array(path)
