import numpy as np


def newton(f, df, x0, n):
    x = x0
    for _ in range(n):
        x = x - f(x) / df(x)
    return x + 1e-3 * np.random.randn()
