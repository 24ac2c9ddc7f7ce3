"""srepr text comes back as the same expression, and nothing else comes in."""

from __future__ import annotations

import pytest
import sympy as sp

from grader.symbolic.rebuild import rebuild
from grader.symbolic.vocabulary import Unreadable

x, y, n = sp.symbols("x y n")

KINDS = [
    x**2 - 3 * x / 7,
    sp.Float("0.1"),
    sp.Symbol("x", real=True) + sp.Symbol("w_1", positive=True),
    sp.Matrix([[x, 1], [0, y]]),
    sp.ImmutableMatrix([[x, y]]),
    sp.SparseMatrix([[x], [y]]),
    sp.Matrix(0, 0, []),
    sp.Piecewise((x, x > 0), (0, True)),
    sp.Heaviside(x) + sp.Max(x, 0) - sp.Abs(x) * sp.sign(x),
    sp.Eq(x, 1),
    sp.And(x > 0, sp.Not(sp.Eq(y, 1))),
    sp.Derivative(x**2, x),
    sp.Derivative(x**3, (x, 2)),
    sp.Integral(sp.exp(-(x**2)), (x, 0, 1)),
    sp.Limit(sp.sin(x) / x, x, 0),
    sp.Limit(1 / x, x, 0, "-"),
    sp.Sum(x**n, (n, 0, 5)),
    sp.Function("f")(x) + 1,
    sp.FiniteSet(1, x),
    sp.Tuple(x, 1),
    sp.erf(x / sp.sqrt(2)) + sp.gamma(x) + sp.binomial(n, 2),
    sp.exp(sp.I * sp.pi * x) + sp.EulerGamma,
    sp.oo,
    -sp.oo,
    sp.nan,
    sp.true,
    sp.Mod(x, 2) + sp.floor(x) + sp.frac(y),
]


@pytest.mark.parametrize("e", KINDS, ids=str)
def test_each_kind_comes_back_the_same(e):
    assert rebuild(sp.srepr(e)) == e


@pytest.mark.parametrize("operation", [sp.Derivative(x**2, x), sp.Integral(x, x), sp.Limit(x, x, 0)], ids=str)
def test_what_was_asked_for_is_not_done(operation):
    assert type(rebuild(sp.srepr(operation))) is type(operation)


def test_symbols_can_be_given():
    ours = sp.Symbol("x", positive=True)
    assert rebuild("Symbol('x', negative=True)", {"x": ours}) is ours


HOSTILE = {
    "__import__('os').getpid()": "not_a_formula",
    "().__class__.__bases__": "not_a_formula",
    "Symbol('__import__')": "bad_name",
    "Symbol(\"__import__('os').getpid()\")": "bad_name",
    "Symbol('x', real=print('x'))": "not_a_formula",
    "Symbol('x', nonsense=True)": "not_a_formula",
    "Symbol('x', positive=True, negative=True)": "not_a_formula",
    "Symbol('x', commutative=False)": "not_a_formula",
    "Symbol(x)": "not_a_formula",
    "Function('print')(Symbol('x'), end='')": "not_a_formula",
    "Function('__call__')(Symbol('x'))": "bad_name",
    "lambda: 1": "not_a_formula",
    "[x for x in y]": "not_a_formula",
    "(x := 1)": "not_a_formula",
    "f'{1}'": "not_a_formula",
    "Symbol('x')[0]": "not_a_formula",
    "Symbol('x').is_real": "not_a_formula",
    "eval('1')": "unknown_function",
    "sympify('1')": "unknown_function",
    "Lambda(Symbol('x'), Symbol('x'))": "unknown_function",
    "exec": "bad_name",
    "'text'": "not_a_formula",
    "True": "not_a_formula",
    "1 if 1 else 2": "not_a_formula",
    "Add(*[1])": "not_a_formula",
    "10**10**10": "number_too_large",
    "Pow(Integer(10), Integer(10000000000))": "number_too_large",
    "Pow(Pow(Integer(2), Rational(1, 2)), Integer(10000000000))": "number_too_large",
    "Pow(Mul(Integer(2), Symbol('x')), Integer(10000000000))": "number_too_large",
    "exp(Mul(Integer(10000000000), log(Integer(2))))": "number_too_large",
    "factorial(Integer(100000))": "number_too_large",
    "binomial(Integer(1000000), Integer(500000))": "number_too_large",
    "gamma(Integer(1000000))": "number_too_large",
    "zeta(Integer(-1000000))": "number_too_large",
    "Integer(" + "9" * 700 + ")": "number_too_large",
    "Float('1e1000000000', precision=53)": "number_too_large",
    "Float('1', precision=10000000)": "not_a_formula",
    "Rational(1, 0)": "bad_arguments",
    "Rational('1e9')": "not_a_formula",
    "sin()": "bad_arguments",
    "Mul(Tuple(Integer(1)), Integer(1))": "bad_arguments",
    "Matrix([[1], [1, 2]])": "ragged_matrix",
    "(" * 70 + "1" + ")" * 70: "too_deep",
    "-" * 5000 + "1": "too_deep",
    "1+" * 12000 + "1": "too_long",
    "": "empty",
    "   ": "empty",
    "Integer(1": "not_a_formula",
    "Symbol('\u202ex')": "bad_name",
    "1\x00": "not_a_formula",
}


@pytest.mark.parametrize("text", HOSTILE, ids=lambda t: t[:40])
def test_hostile_text_is_refused_with_its_reason(text):
    with pytest.raises(Unreadable) as refusal:
        rebuild(text)
    assert refusal.value.reason == HOSTILE[text]


def test_reading_runs_nothing(monkeypatch):
    """Were any text evaluated, one of these would be called."""
    import builtins
    import os

    called = []
    monkeypatch.setattr(os, "getpid", lambda: called.append("getpid") or 1)
    monkeypatch.setattr(builtins, "eval", lambda *_: called.append("eval"))
    for text in HOSTILE:
        with pytest.raises(Unreadable):
            rebuild(text)
    assert called == []
