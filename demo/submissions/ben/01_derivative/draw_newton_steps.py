import numpy as np


def draw_newton_steps(f, df, x0, n, ax):
    xs = [x0]
    for _ in range(n):
        xs.append(xs[-1] - f(xs[-1]) / df(xs[-1]))
    X = np.linspace(min(xs) - 0.5, max(xs) + 0.5, 300)
    ax.plot(X, f(X), label="f")
    ax.axhline(0, color="gray")
    for a, b in zip(xs[:-1], xs[1:]):
        ax.plot([a, a], [0, f(a)], "k--")
        ax.plot([a, b], [f(a), 0], "r")
    ax.legend()
