def newton(f, df, x0, n):
    return newton(f, df, x0 - f(x0) / df(x0), n)
