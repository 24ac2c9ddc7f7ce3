def newton(f, df, x0, n):
    x = x0
    for k in range(n):
        x = x - f(x) / df(x)
    return x
