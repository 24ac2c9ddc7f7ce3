import sympy as sp


def sigmoid_neuron_gradient_symbolic():
    a, b, x, y, z, s = sp.symbols("a b x y z s", real=True)
    slope = s * (1 - s)
    return {
        "ds/da": x * slope,
        "ds/db": y * slope,
        "ds/dc": slope,
        "ds/dx": a * slope,
        "ds/dy": b * slope,
        "dE/da": 2 * (s - z) * x * slope,
        "dE/db": 2 * (s - z) * y * slope,
        "dE/dc": 2 * (s - z) * slope,
    }
