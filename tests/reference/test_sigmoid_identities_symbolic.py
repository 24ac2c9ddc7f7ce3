"""Row 1.15 of the catalogue: σ' = σ(1 − σ), σ'(0) = 1/4, σ''(0) = 0, th(x) = 2σ(2x) − 1."""

import pytest
import sympy as sp

from reference.bank.ch01_derivative.sigmoid_identities_symbolic import sigmoid_identities_symbolic

X = sp.Symbol("x", real=True)
S, R, T = sp.symbols("s r t", real=True)


def sigma(x):
    return 1 / (1 + sp.exp(-x))


THE_SAME = {
    "sigma' in x": sp.diff(sigma(X), X),
    "sigma' in s": sp.diff(sigma(X), X),
    "sigma'' in s": sp.diff(sigma(X), X, 2),
    "tangent at 0": sigma(0) + sp.diff(sigma(X), X).subs(X, 0) * X,
    "tanh in r": sp.tanh(X),
    "tanh' in t": sp.diff(sp.tanh(X), X),
}


@pytest.mark.parametrize("key", THE_SAME)
def test_each_formula_is_what_sympy_finds(key):
    ours = sigmoid_identities_symbolic()[key].subs({S: sigma(X), R: sigma(2 * X), T: sp.tanh(X)})
    assert sp.simplify((ours - THE_SAME[key]).rewrite(sp.exp)) == 0


def test_sigma_has_an_inflection_at_the_origin():
    assert sigmoid_identities_symbolic()["sigma'' in s"].subs(S, sp.Rational(1, 2)) == 0  # l.1846–1852


def test_the_slope_at_the_origin_is_a_quarter():
    assert sigmoid_identities_symbolic()["sigma' in x"].subs(X, 0) == sp.Rational(1, 4)


def test_the_example_of_the_statement_is_right():
    at = sp.log(3)
    assert (sp.simplify(sigma(at)), sp.simplify(sigma(-at))) == (sp.Rational(3, 4), sp.Rational(1, 4))
