"""Row 7.8 of the catalogue's worked numbers, and SymPy's own gradients and solutions."""

import pytest
import sympy as sp

from reference.bank.ch07_gradient.critical_points_symbolic import critical_points_symbolic

SYMBOLS = {name: sp.Symbol(name, real=True) for name in "xy"}


@pytest.mark.parametrize("function", critical_points_symbolic())
def test_sympy_finds_the_same_gradient_and_the_same_points(function):
    f = sp.sympify(function, SYMBOLS)
    gradient, points = critical_points_symbolic()[function]
    theirs = [sp.diff(f, v) for v in SYMBOLS.values()]
    assert [sp.expand(a - b) for a, b in zip(gradient, theirs, strict=True)] == [0, 0]
    found = sp.solve(theirs, list(SYMBOLS.values()), dict=True)
    assert points == sorted({tuple(s[v] for v in SYMBOLS.values()) for s in found})


def test_the_two_points_of_the_book_are_a_saddle_and_a_minimum():
    """7.8: the Hessian has determinant −1 at the first and +1 at the second, where f = −1/432."""
    f = sp.sympify("x**2 - y**3 + x*y", SYMBOLS)
    _, points = critical_points_symbolic()["x**2 - y**3 + x*y"]
    hessian = sp.hessian(f, list(SYMBOLS.values()))
    at = [dict(zip(SYMBOLS.values(), p, strict=True)) for p in points]
    assert [hessian.subs(p).det() for p in at] == [-1, 1]
    assert f.subs(at[1]) == sp.Rational(-1, 432)
