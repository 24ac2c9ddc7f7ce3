"""Row 1.5 of the catalogue: the table of derivatives."""

import pytest
import sympy as sp

from reference.bank.ch01_derivative.usual_derivatives import usual_derivatives

SYMBOLS = {
    "x": sp.Symbol("x", positive=True),
    "n": sp.Symbol("n", integer=True, positive=True),
    "alpha": sp.Symbol("alpha", real=True),
}


@pytest.mark.parametrize("function", usual_derivatives())
def test_each_formula_is_the_derivative_that_sympy_finds(function):
    theirs = sp.diff(sp.sympify(function, SYMBOLS), SYMBOLS["x"])
    assert sp.simplify(usual_derivatives()[function] - theirs) == 0


def test_the_example_of_the_statement_is_right():
    assert usual_derivatives()["x**n"].subs({SYMBOLS["n"]: 3, SYMBOLS["x"]: 2}) == 12
