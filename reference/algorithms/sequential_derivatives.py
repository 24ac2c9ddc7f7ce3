"""Sequential derivatives: all slopes of a chain of functions, in one pass backward.

    x_i = f_i(x_{i−1})         F = f_n ∘ … ∘ f_1
    dF/dx_n = 1                dF/dx_i = dF/dx_{i+1} · f'_{i+1}(x_i)

n products give all of them; each by itself, they would cost n(n + 1)/2.

Throughout:
    fs    the functions f_1, …, f_n, in the order in which they are applied
    dfs   their derivatives                      x0   where the chain starts
"""


def sequential_derivatives(fs, dfs, x0):
    """The list dF/dx_0, …, dF/dx_n = 1.

    >>> sequential_derivatives([lambda x: x**2, lambda x: 5 * x], [lambda x: 2 * x, lambda x: 5], 3)
    [30, 5, 1]
    """
    x = [x0]
    for f in fs:
        x.append(f(x[-1]))
    slopes = [1]
    for df, t in zip(dfs[::-1], x[-2::-1]):           # f'_n at x_{n−1}, …, f'_1 at x_0
        slopes.insert(0, slopes[0] * df(t))
    return slopes
