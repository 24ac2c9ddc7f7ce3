"""Second opinions on the algorithms of the chapter."""

import math
from fractions import Fraction


def newton(f, df, x0, n):
    """Newton's iterate by recursion on n, each quotient taken in exact rational arithmetic."""
    if n == 0:
        return x0
    x = Fraction(newton(f, df, x0, n - 1))
    return float(x - Fraction(float(f(float(x)))) / Fraction(float(df(float(x)))))


def difference_quotient(f, x0, h):
    """Rise over run, both exact: the values of f are floats, their difference and quotient are rational."""
    start, end = Fraction(float(f(x0))), Fraction(float(f(x0 + h)))
    return float((end - start) / Fraction(h))


def tangent_line(f, df, x0):
    """The only line that has the value of f at x0 and, one further, that value plus the slope: Cramer's rule, exact."""
    a, ya = Fraction(x0), Fraction(float(f(x0)))
    b, yb = a + 1, ya + Fraction(float(df(x0)))
    return [float((yb - ya) / (b - a)), float((b * ya - a * yb) / (b - a))]


def chain_rule(dg, f, df, x):
    """A small step of x is stretched by f', what comes out by g': two exact products of a step of 1/1000."""
    step = Fraction(1, 1000)
    inner = step * Fraction(float(df(x)))
    outer = inner * Fraction(float(dg(f(x))))
    return float(outer / step)


def of_each(function, x):
    """The function of a number, or of each entry of an array, as nested lists."""
    return [of_each(function, row) for row in x] if hasattr(x, "__len__") else function(float(x))


def heaviside(x):
    return of_each(lambda t: 0 if t < 0 else 1, x)


def relu(x):
    return of_each(lambda t: max(t, 0.0), x)


def sigmoid(x):
    """e^{x/2} / (e^{x/2} + e^{−x/2}), where neither exponential overflows before 1400."""
    return of_each(lambda t: math.exp(t / 2) / (math.exp(t / 2) + math.exp(-t / 2)), x)


def tanh(x):
    """The hyperbolic sine over the cosine; beyond 40 no float lies between it and ±1."""
    return of_each(lambda t: math.sinh(t) / math.cosh(t) if abs(t) < 40 else math.copysign(1, t), x)


def sigmoid_prime(x):
    """1 / (e^{x/2} + e^{−x/2})², squared after the division, so that nothing overflows before 1400."""
    return of_each(lambda t: (1 / (math.exp(t / 2) + math.exp(-t / 2))) ** 2, x)


def sigmoid_prime_from_output(s):
    """A quarter less the square of the distance to one half."""
    return of_each(lambda t: 0.25 - (t - 0.5) ** 2, s)


def tanh_prime(x):
    """One over the square of the hyperbolic cosine; beyond 300 no float is that small."""
    return of_each(lambda t: math.cosh(t) ** -2 if abs(t) < 300 else 0.0, x)


def relu_prime(x):
    return of_each(lambda t: 1 if t > 0 else 0, x)


def local_slopes(op, x):
    """The value in closed form; each slope as the limit it is known to have, written another way."""
    first, last = x[0], x[-1]
    table = {
        "add": (math.fsum(x), [1, 1]),
        "mul": (first * last, [last, first]),
        "square": (first * first, [first + first]),
        "sqrt": (first**0.5, [0.5 * first**-0.5]),
        "exp": (math.e**first, [math.e**first]),
        "cos": (math.sin(first + math.pi / 2), [math.cos(first + math.pi / 2)]),
    }
    return (math.log2(first) * math.log(2), [first**-1]) if op == "ln" else table[op]


def graph_derivative(nodes, inputs, wrt):
    """Every path is walked from the output back to the inputs; those that end at `wrt` count."""
    made = {name: (op, parents) for name, op, parents in nodes}

    def value(name):
        return inputs[name] if name in inputs else local_slopes(made[name][0], [value(p) for p in made[name][1]])[0]

    def products(name):
        if name in inputs:
            return [1.0] if name == wrt else []
        op, parents = made[name]
        local = local_slopes(op, [value(p) for p in parents])[1]
        return [d * product for p, d in zip(parents, local) for product in products(p)]

    return math.fsum(products(nodes[-1][0]))


def newton_minimise(g, dg, d2g, x0, n):
    """The vertex of the parabola that touches the curve to second order at x0, and so on from there; exact quotients."""
    if n == 0:
        return [x0, float(g(x0))]
    slope, curvature = Fraction(float(dg(x0))), Fraction(float(d2g(x0)))
    return newton_minimise(g, dg, d2g, float(-(slope - curvature * Fraction(x0)) / curvature), n - 1)
