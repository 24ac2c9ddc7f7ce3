import sympy as sp


def attention_two_tokens_symbolic():
    a, e21, e22, v1, v2 = sp.symbols("a e21 e22 v1 v2", real=True)
    r = sp.Symbol("r", positive=True)
    slope = a * (1 - a) * (v2 - v1) / sp.sqrt(r)
    return {
        "a": 1 / (1 + sp.exp((e21 - e22) / sp.sqrt(r))),
        "dh2/de22": slope,
        "dh2/de21": -slope,
        "dh2/dv1": 1 - a,
        "dh2/dv2": a,
        "dh1/dv1": sp.Integer(1),
        "dh1/de12": sp.Integer(0),
    }
