"""The chain rule with numbers: the worked examples of the book (catalogue 1.7) and SymPy."""

import math

import pytest
import sympy as sp

from reference.algorithms.chain_rule import chain_rule

PAIRS = [("sin(y)", "3*x"), ("log(y)", "cos(x)"), ("sqrt(y)", "tan(x)"), ("exp(y)", "-x**2"), ("1/y", "1 + exp(-x)")]


@pytest.mark.parametrize("x, inner", [(3, 12), (4, 16)])
def test_the_cosine_of_twice_a_square_has_the_slopes_of_the_book(x, inner):
    """1.10, l. 999 and 1056: F'(3) = −12 sin 18 and F'(4) = −16 sin 32."""
    slope = chain_rule(lambda y: -math.sin(y), lambda x: 2 * x**2, lambda x: 4 * x, x)
    assert slope == pytest.approx(-inner * math.sin(2 * x**2), rel=1e-15)


@pytest.mark.parametrize("outer, inner", PAIRS)
def test_it_is_the_derivative_of_the_composition_that_sympy_finds(outer, inner):
    x, y = sp.symbols("x y")
    g, f = sp.sympify(outer), sp.sympify(inner)
    functions = (sp.lambdify(y, sp.diff(g, y)), sp.lambdify(x, f), sp.lambdify(x, sp.diff(f, x)))
    theirs = float(sp.diff(g.subs(y, f), x).subs(x, 0.7))
    assert chain_rule(*functions, 0.7) == pytest.approx(theirs, rel=1e-12)
