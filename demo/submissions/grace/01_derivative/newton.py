def newton(f, df, x0, n):
    """The iterate x_n of Newton's method for f, whose derivative is df, started at x0."""
    raise NotImplementedError
