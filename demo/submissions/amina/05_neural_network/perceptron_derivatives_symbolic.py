import sympy as sp


def perceptron_derivatives_symbolic():
    a, b, c, x, y = sp.symbols("a b c x y", real=True)
    e = sp.exp(a * x + b * y + c)
    slope = e / (1 + e) ** 2
    return {"a": x * slope, "b": y * slope, "c": slope}
