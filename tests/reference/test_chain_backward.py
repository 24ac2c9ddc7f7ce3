"""The chain of the catalogue, SymPy's derivatives, and the book's formula that divides."""

import numpy as np
import pytest
import sympy as sp

from reference.algorithms.chain_backward import chain_backward

SIGMOID = (lambda u: 1 / (1 + np.exp(-u)), lambda u: np.exp(-u) / (1 + np.exp(-u)) ** 2)
TANH = (np.tanh, lambda u: 1 - np.tanh(u) ** 2)
EXP = (np.exp, np.exp)
CHAIN = (1.5, [0.7, -1.2, 0.5], [0.1, 0.3, -0.2])


def of(x, a, b, *pairs):
    return chain_backward(x, a, b, [f for f, _ in pairs], [df for _, df in pairs])


def test_the_chain_of_the_catalogue():
    """7.R: tanh, then sigmoid, then the exponential."""
    F, da, db, dx = of(*CHAIN, TANH, SIGMOID, EXP)
    assert pytest.approx(0.9684921156657601, rel=1e-12) == F
    np.testing.assert_allclose(da, [-0.06441986738, 0.08834400688, 0.32538441825], rtol=1e-9)
    np.testing.assert_allclose(db, [-0.04294657825, 0.10803248711, 0.96849211567], rtol=1e-9)
    assert dx == pytest.approx(-0.03006260477, rel=1e-9)


def test_sympy_finds_the_same_derivatives():
    x, a, b = sp.Symbol("x"), sp.symbols("a:3"), sp.symbols("b:3")
    g = x
    for i, f in enumerate((sp.tanh, lambda u: 1 / (1 + sp.exp(-u)), sp.exp)):
        g = f(a[i] * g + b[i])
    at = dict(zip((x, *a, *b), (CHAIN[0], *CHAIN[1], *CHAIN[2]), strict=True))
    F, da, db, dx = of(*CHAIN, TANH, SIGMOID, EXP)
    theirs = [float(g.diff(v).subs(at)) for v in (*a, *b, x)]
    np.testing.assert_allclose([*da, *db, dx], theirs, rtol=1e-10)
    assert float(g.subs(at)) == pytest.approx(F)


def test_the_formula_of_the_book_gives_the_same_where_it_may_divide():
    """7.O: ∂F/∂a = f (g'/g) b ∂F/∂b for a weight a into g and the next weight b."""
    _, da, _, _ = of(*CHAIN, TANH, SIGMOID, EXP)
    f, u = CHAIN[0], CHAIN[1][0] * CHAIN[0] + CHAIN[2][0]
    assert da[0] == pytest.approx(f * TANH[1](u) / TANH[0](u) * CHAIN[1][1] * da[1], rel=1e-12)


def test_a_dead_relu_stops_every_slope_behind_it_and_makes_no_nan():
    relu = (lambda u: max(u, 0.0), lambda u: float(u > 0))
    _, da, db, dx = of(1.0, [1.0, 2.0, 3.0], [0.0, -9.0, 0.0], TANH, relu, SIGMOID)
    assert [*da, *db[:2], dx] == [0, 0, 0, 0, 0, 0]
    assert db[2] == 0.25
