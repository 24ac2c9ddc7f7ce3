import sympy as sp


def chain_rule_symbolic():
    x = sp.Symbol("x", real=True)
    return {
        "sin(3*x)": 3 * sp.cos(3 * x),
        "cos(2*x**2)": -sp.sin(2 * x**2) * 4 * x,
        "(1 + x**2)**5": 5 * (1 + x**2) ** 4 * 2 * x,
        "ln(cos(x))": -sp.tan(x),
        "sqrt(tan(x))": 1 / (2 * sp.cos(x) ** 2 * sp.sqrt(sp.tan(x))),
        "exp(ln(x)**3 + 1)": sp.exp(sp.log(x) ** 3 + 1) * 3 * sp.log(x) ** 2 / x,
        "1/(1 + exp(2*x))": -2 * sp.exp(2 * x) / (1 + sp.exp(2 * x)) ** 2,
    }
