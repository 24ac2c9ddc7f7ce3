"""Rows 7.1, 7.2, 7.5 and 7.10 of the catalogue's worked numbers."""

import pytest
import sympy as sp

from reference.bank.ch07_gradient.partial_derivatives_symbolic import partial_derivatives_symbolic

SYMBOLS = {name: sp.Symbol(name, positive=True) for name in "xyz"}


@pytest.mark.parametrize("function", partial_derivatives_symbolic())
def test_each_list_holds_the_partial_derivatives_that_sympy_finds(function):
    f = sp.sympify(function, SYMBOLS)
    theirs = [sp.diff(f, v) for v in SYMBOLS.values() if f.has(v)]
    ours = partial_derivatives_symbolic()[function]
    assert len(ours) == len(theirs)
    assert [sp.simplify(a - b) for a, b in zip(ours, theirs, strict=True)] == [0] * len(ours)


def test_the_logarithm_has_the_recomputed_slopes_at_3_2():
    at = {SYMBOLS["x"]: 3, SYMBOLS["y"]: 2}
    slopes = [float(e.subs(at)) for e in partial_derivatives_symbolic()["ln(x**2*y + sin(y))"]]  # 7.10
    assert slopes == pytest.approx([0.634608453669, 0.453948815215], abs=1e-12)
