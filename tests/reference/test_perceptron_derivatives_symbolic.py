"""The neuron of row 5.4 of the catalogue, differentiated in its weights."""

import pytest
import sympy as sp

from reference.bank.ch05_neural_network.perceptron_derivatives_symbolic import perceptron_derivatives_symbolic

SYMBOLS = {name: sp.Symbol(name, real=True) for name in "abcxy"}
F = sp.sympify("1/(1 + exp(-(a*x + b*y + c)))", SYMBOLS)


@pytest.mark.parametrize("weight", "abc")
def test_each_formula_is_the_derivative_that_sympy_finds(weight):
    assert sp.simplify(perceptron_derivatives_symbolic()[weight] - sp.diff(F, SYMBOLS[weight])) == 0


def test_the_example_of_the_statement_is_right():
    at = {"a": 0, "b": 0, "c": 0, "x": 2, "y": -1}
    values = [e.subs({SYMBOLS[k]: v for k, v in at.items()}) for e in perceptron_derivatives_symbolic().values()]
    assert values == [sp.Rational(1, 2), sp.Rational(-1, 4), sp.Rational(1, 4)]
