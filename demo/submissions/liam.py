import numpy as np


def newton(f, df, x0, n):
    x = x0
    for k in range(n):
        x = x - f(x) / df(x)
    return x


def softmax(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def gd_trajectory(grad, P0, delta, n):
    P = np.array(P0, dtype=float)
    path = [P]
    for _ in range(n):
        P = P - delta * np.array(grad(P))
        path.append(P)
    return np.array(path)


def momentum(grad, P0, delta, mu, n):
    P = np.array(P0, dtype=float)
    v = np.zeros_like(P)
    path = [P]
    for _ in range(n):
        v = mu * v - delta * grad(P)
        P = P + v
        path.append(P)
    return np.array(path)


def gradient_check(f, g, P, h):
    P = np.array(P, dtype=float)
    measured = np.zeros(len(P))
    for i in range(len(P)):
        plus, minus = P.copy(), P.copy()
        plus[i] += h
        minus[i] -= h
        measured[i] = (f(plus) - f(minus)) / (2 * h)
    claimed = np.asarray(g(P), dtype=float)
    scale = max(np.abs(measured).max(), np.abs(claimed).max())
    return float(np.abs(measured - claimed).max() / scale) if scale > 0 else 0.0
