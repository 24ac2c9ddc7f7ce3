"""The derivatives of the catalogue's row 1.8 and of rows l.719–803, l.1111 of the worked numbers."""

import pytest
import sympy as sp

from reference.bank.ch01_derivative.chain_rule_symbolic import chain_rule_symbolic

X = sp.Symbol("x", positive=True)


@pytest.mark.parametrize("function", chain_rule_symbolic())
def test_each_formula_is_the_derivative_that_sympy_finds(function):
    ours = chain_rule_symbolic()[function].subs(sp.Symbol("x", real=True), X)
    theirs = sp.diff(sp.sympify(function, {"x": X}), X)
    assert sp.simplify(ours - theirs) == 0


def test_the_derivative_at_e_of_three_links_is_3e():
    formula = chain_rule_symbolic()["exp(ln(x)**3 + 1)"]  # l.1111–1148
    assert sp.simplify(formula.subs(sp.Symbol("x", real=True), sp.E) - 3 * sp.E) == 0


@pytest.mark.parametrize("at, slope", [(3, -12 * sp.sin(18)), (4, -16 * sp.sin(32))])
def test_the_cosine_of_twice_a_square_has_the_printed_slopes(at, slope):
    assert chain_rule_symbolic()["cos(2*x**2)"].subs(sp.Symbol("x", real=True), at) == slope  # l.999–1106
