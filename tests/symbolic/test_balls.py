"""Values at points, against mpmath; and what may be concluded from a value."""

from __future__ import annotations

from fractions import Fraction

import mpmath
import pytest
import sympy as sp

from grader.symbolic.balls import evaluate, truth
from grader.symbolic.numbers import Unclear, Unknown, precision, to_ball

x, y = sp.symbols("x y")

AGAINST_MPMATH = [
    (sp.exp, mpmath.exp), (sp.log, mpmath.log), (sp.sin, mpmath.sin), (sp.cos, mpmath.cos), (sp.tan, mpmath.tan),
    (sp.cot, mpmath.cot), (sp.sec, mpmath.sec), (sp.csc, mpmath.csc), (sp.atan, mpmath.atan), (sp.acot, mpmath.acot),
    (sp.sinh, mpmath.sinh), (sp.cosh, mpmath.cosh), (sp.tanh, mpmath.tanh), (sp.coth, mpmath.coth),
    (sp.sech, mpmath.sech), (sp.csch, mpmath.csch), (sp.asinh, mpmath.asinh), (sp.acsch, mpmath.acsch),
    (sp.erf, mpmath.erf), (sp.erfc, mpmath.erfc), (sp.erfi, mpmath.erfi), (sp.gamma, mpmath.gamma),
    (sp.factorial, mpmath.factorial), (sp.zeta, mpmath.zeta), (sp.digamma, mpmath.digamma), (sp.floor, mpmath.floor),
    (sp.ceiling, mpmath.ceil), (sp.Abs, abs), (sp.sign, mpmath.sign), (sp.sqrt, mpmath.sqrt),
    (sp.sinc, lambda t: mpmath.sin(t) / t), (sp.frac, lambda t: t - mpmath.floor(t)),
]  # fmt: skip


@pytest.mark.parametrize(("ours", "theirs"), AGAINST_MPMATH, ids=lambda f: getattr(f, "__name__", "?"))
@pytest.mark.parametrize("number", ["1/3", "-7/4", "5/2", "7"])
def test_each_function_has_the_value_that_mpmath_gives(ours, theirs, number):
    p, q = sp.Rational(number).p, sp.Rational(number).q
    with precision(200), mpmath.workdps(40):
        found = to_ball(evaluate(ours(x), {x: Fraction(p, q)}).value)
        expected = mpmath.mpc(theirs(mpmath.mpf(p) / q))
        for part, wanted in ((found.real, expected.real), (found.imag, expected.imag)):
            assert abs(mpmath.mpf(part.str(35, radius=False)) - wanted) < mpmath.mpf("1e-30") * (1 + abs(wanted))


@pytest.mark.parametrize(
    ("e", "expected"),
    [
        (sp.Max(x, y) + sp.Min(x, y), "1/6"),
        (sp.Mod(x, 2 * y), "0"),
        (sp.Mod(y, x), "1/6"),
        (sp.binomial(5, x + sp.Rational(5, 3)), "10"),
        (sp.Piecewise((1, x > y), (2, True)), "1"),
        (sp.Heaviside(x - x * 1), "1/2"),
        (sp.Sum(sp.Symbol("k") ** 2, (sp.Symbol("k"), 1, 3)), "14"),
        (sp.sqrt(x - y + sp.Rational(1, 6) + sp.Rational(19, 12)), "3/2"),
        (1 / sp.gamma(x - sp.Rational(1, 3)), "0"),
    ],
    ids=str,
)
def test_rationals_stay_exact(e, expected):
    assert str(evaluate(e, {x: Fraction(1, 3), y: Fraction(-1, 6)}).value) == expected


@pytest.mark.parametrize("e", [1 / x, sp.log(x), sp.cot(x), sp.gamma(x), sp.Max(sp.I + x, 1), sp.oo + 0 * x], ids=str)
def test_no_value_is_none(e):
    assert evaluate(e, {x: Fraction(0)}).value is None


def test_what_is_zero_to_all_digits_is_taken_for_zero_only_on_the_last_attempt():
    hidden_zero = sp.sign(sp.sin(x) ** 2 + sp.cos(x) ** 2 - 1)
    with precision(200):
        with pytest.raises(Unclear):
            evaluate(hidden_zero, {x: Fraction(1, 3)})
        found = evaluate(hidden_zero, {x: Fraction(1, 3)}, settle=True)
    assert (found.value, found.settled) == (0, True)


def test_a_function_without_rule_is_unknown():
    with pytest.raises(Unknown):
        evaluate(sp.besselj(0, x), {x: Fraction(1)})


def test_a_complex_part_is_no_value_where_only_real_ones_count():
    e = sp.log(x) ** 2
    assert evaluate(e, {x: Fraction(-1)}).value is not None
    assert evaluate(e, {x: Fraction(-1)}, real=True).value is None


@pytest.mark.parametrize(
    ("condition", "expected"),
    [(x > 0, True), (sp.Eq(x, 1), False), (sp.Ne(x, 1), True), (sp.And(x > 0, x < sp.oo), True),
     (sp.Or(x < 0, sp.Not(x > 5)), True), (sp.Eq(2 * x, 1), True)],
    ids=str,
)  # fmt: skip
def test_conditions_are_true_or_false(condition, expected):
    assert truth(condition, {x: Fraction(1, 2)}) is expected
