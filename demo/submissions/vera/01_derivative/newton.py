def newton(f, x0, n):
    h = 1e-6
    for _ in range(n):
        x0 = x0 - f(x0) * 2 * h / (f(x0 + h) - f(x0 - h))
    return x0
