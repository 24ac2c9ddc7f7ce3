"""Derivatives along graphs: the worked graphs of the book (catalogue 1.9 to 1.11), and SymPy on random graphs."""

import math

import numpy as np
import pytest
import sympy as sp

from reference.algorithms.graph_derivative import graph_derivative, local_slopes

SYMPY = {
    "add": sp.Add,
    "mul": sp.Mul,
    "square": lambda a: a**2,
    "exp": sp.exp,
    "cos": sp.cos,
}


@pytest.mark.parametrize("op, value, slopes", [("add", 5, [1, 1]), ("mul", 6, [3, 2])])
def test_the_two_gates_have_the_slopes_of_the_book(op, value, slopes):
    """1.11, l. 1229: 2 ⊕ 3 and 2 ⊗ 3."""
    assert local_slopes(op, [2, 3]) == (value, slopes)


def test_an_exponential_times_a_logarithm_has_the_slope_of_the_book():
    """1.11, l. 1321: (ln 2 + 1/2) e²."""
    nodes = [("e", "exp", ["x"]), ("l", "ln", ["x"]), ("F", "mul", ["e", "l"])]
    assert graph_derivative(nodes, {"x": 2}, "x") == pytest.approx((math.log(2) + 0.5) * math.e**2, rel=1e-14)


@pytest.mark.parametrize("seed", range(8))
def test_sympy_differentiates_random_graphs_alike(seed):
    rng = np.random.default_rng(seed)
    inputs = {name: rng.uniform(0.5, 1.5) for name in "xyz"}
    names, nodes = list(inputs), []
    for k in range(7):
        op = rng.choice(["add", "mul", "square", "exp", "cos"] if k % 3 else ["add", "mul"])
        parents = rng.choice(names[-4:], size=2 if op in ("add", "mul") else 1).tolist()
        nodes.append((f"n{k}", op, parents))
        names.append(f"n{k}")
    expression = {name: sp.Symbol(name) for name in inputs}
    for name, op, parents in nodes:
        expression[name] = SYMPY[op](*(expression[p] for p in parents))
    for wrt in inputs:
        theirs = sp.diff(expression[nodes[-1][0]], sp.Symbol(wrt)).evalf(20, subs=inputs)
        assert graph_derivative(nodes, inputs, wrt) == pytest.approx(float(theirs), rel=1e-9, abs=1e-12)
