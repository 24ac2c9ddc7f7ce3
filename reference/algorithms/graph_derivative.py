"""Derivative along a computation graph: on each path a product, over all paths a sum.

    ⊕   value x + y, local slopes 1, 1         square   x²,    2x            exp   eˣ,    eˣ
    ⊗   value x y,   local slopes y, x         sqrt     √x,    1/(2√x)       ln    ln x,  1/x
                                               cos      cos x, −sin x
    dF/dx = Σ over the paths from x to F of  Π of the local slopes on the path

The sum is built as the values are: the slope of a node is Σ over its parents of (slope of the parent) · (local slope).

Throughout:
    nodes    (name, operation, names of the parents), parents before children; the last node is F
    inputs   the numbers that enter, by name; constants too
    wrt      the input by which F is differentiated
"""

import math


def local_slopes(op, x):
    """The value of one node, and its slope along each of its inputs x.

    >>> local_slopes("mul", [2.0, 3.0])
    (6.0, [3.0, 2.0])
    """
    a, b = x[0], x[-1]          # the only number, twice, where one enters
    if op == "add":
        return a + b, [1, 1]
    if op == "mul":
        return a * b, [b, a]
    if op == "square":
        return a**2, [2 * a]
    if op == "sqrt":
        return math.sqrt(a), [1 / (2 * math.sqrt(a))]
    if op == "exp":
        return math.exp(a), [math.exp(a)]
    if op == "ln":
        return math.log(a), [1 / a]
    if op == "cos":
        return math.cos(a), [-math.sin(a)]


def graph_derivative(nodes, inputs, wrt):
    """The derivative of the last node with respect to one input.

    >>> graph_derivative([("u", "add", ["x", "c"]), ("F", "mul", ["u", "x"])], {"x": 3.0, "c": 2.0}, "x")
    8.0
    """
    value = dict(inputs)
    slope = {name: 1.0 if name == wrt else 0.0 for name in inputs}
    for name, op, parents in nodes:
        value[name], local = local_slopes(op, [value[p] for p in parents])
        slope[name] = sum(slope[p] * d for p, d in zip(parents, local))
    return slope[name]
