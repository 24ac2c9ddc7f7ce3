import sympy as sp


def partial_derivatives_symbolic():
    x, y, z = sp.symbols("x y z", positive=True)
    u = x**2 * y + sp.sin(y)
    return {
        "x**2*exp(3*y)": [2 * x * sp.exp(3 * y), 3 * x**2 * sp.exp(3 * y)],
        "cos(x + y**2)*exp(-z)": [
            -sp.sin(x + y**2) * sp.exp(-z),
            -2 * y * sp.sin(x + y**2) * sp.exp(-z),
            -sp.cos(x + y**2) * sp.exp(-z),
        ],
        "x**2*sin(y*z)": [2 * x * sp.sin(y * z), x**2 * z * sp.cos(y * z), x**2 * y * sp.cos(y * z)],
        "ln(x**2*y + sin(y))": [2 * x * y / u, (x**2 + sp.cos(y)) / u],
    }
