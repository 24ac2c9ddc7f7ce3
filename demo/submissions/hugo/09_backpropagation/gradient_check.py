import numpy as np


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
