import sympy as sp


def softmax_jacobian_symbolic():
    s = sp.symbols("s1 s2 s3", real=True)
    J = [[s[i] * (1 - s[i]) if i == j else -s[i] * s[j] for j in range(3)] for i in range(3)]
    return {"softmax": J, "scaled": [[(j + 1) * J[i][j] for j in range(3)] for i in range(3)]}
