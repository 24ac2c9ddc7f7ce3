import sympy as sp


def sigmoid_identities_symbolic():
    x, s, r, t = sp.symbols("x s r t", real=True)
    return {
        "sigma' in x": 1 / (2 + sp.exp(x) + sp.exp(-x)),
        "sigma' in s": s - s**2,
        "sigma'' in s": s - 3 * s**2 + 2 * s**3,
        "tangent at 0": (x + 2) / 4,
        "tanh in r": 2 * r - 1,
        "tanh' in t": (1 - t) * (1 + t),
    }
