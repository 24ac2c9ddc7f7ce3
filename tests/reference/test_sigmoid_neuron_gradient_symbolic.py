"""The gradient of a sigmoid neuron (rows c7_sym_sigmoid_neuron and c9_sym_neuron_gradient of the catalogue)."""

import pytest
import sympy as sp

from reference.bank.ch07_gradient.sigmoid_neuron_gradient_symbolic import sigmoid_neuron_gradient_symbolic

SYMBOLS = {name: sp.Symbol(name, real=True) for name in "abcxyzs"}
OUTPUT = sp.sympify("1/(1 + exp(-(a*x + b*y + c)))", SYMBOLS)
FUNCTIONS = {"s": OUTPUT, "E": (OUTPUT - SYMBOLS["z"]) ** 2}


@pytest.mark.parametrize("key", sigmoid_neuron_gradient_symbolic())
def test_each_formula_is_the_derivative_that_sympy_finds(key):
    function, letter = FUNCTIONS[key[1]], SYMBOLS[key[-1]]
    ours = sigmoid_neuron_gradient_symbolic()[key].subs(SYMBOLS["s"], OUTPUT)
    assert sp.simplify(ours - sp.diff(function, letter)) == 0


def test_the_example_of_the_statement_is_right():
    at = {SYMBOLS["s"]: sp.Rational(1, 2), SYMBOLS["x"]: 3, SYMBOLS["y"]: -1, SYMBOLS["z"]: 0}
    answer = sigmoid_neuron_gradient_symbolic()
    assert (answer["ds/da"].subs(at), answer["dE/da"].subs(at)) == (sp.Rational(3, 4), sp.Rational(3, 4))
