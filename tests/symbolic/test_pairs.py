"""Every pair of the table gets its verdict, and every witness is true."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest
import sympy as sp

from grader.symbolic.decide import decide, kind
from grader.symbolic.domain import Domain, parse_domain
from tests.symbolic.table import PAIRS, agree, decided, expressions, oracle

each_pair = pytest.mark.parametrize("pair", PAIRS, ids=str)


@each_pair
def test_the_verdict_is_right(pair):
    assert decided(pair).verdict == pair.verdict


@each_pair
def test_a_witness_lies_in_the_domain_and_shows_two_values(pair):
    decision = decided(pair)
    assert (decision.witness is not None) == (pair.verdict == "different")
    if decision.witness is not None:
        assert decision.witness["answer"] != decision.witness["reference"]
        for name, number in decision.witness["point"].items():
            domain = parse_domain(pair.domain[name]) if name in pair.domain else Domain()
            assert Fraction(str(sp.sympify(number).evalf(30)) if "sqrt" in number else number) in domain


@each_pair
def test_mpmath_agrees_with_the_table(pair):
    """Equal pairs agree at three points of the domain; different scalars differ at the witness."""
    mine, theirs = expressions(pair)
    if kind(mine) != "scalar" or mine.has(sp.Sum, sp.nan, sp.zoo, sp.oo):
        assert pair.verdict in ("equal", "different")
        return
    if pair.verdict == "different":
        witness = decided(pair).witness
        values = [oracle(side, witness["point"]) for side in (mine, theirs)]
        assert None in values or abs(oracle(mine - theirs, witness["point"])) > sp.Float("1e-75")
        assert values != [None, None]
        return
    for factor in (1, 2, 3):
        point = generic_point(mine.free_symbols | theirs.free_symbols, pair.domain, factor)
        values = [oracle(side, point) for side in (mine, theirs)]
        assert any(v is None or abs(sp.im(v)) > 1e-40 for v in values) or agree(*values)


def generic_point(symbols, domain, factor):
    """Positive numbers near 0.4, all different, moved into the interval where there is one."""
    point = {}
    for i, symbol in enumerate(sorted(symbols, key=str)):
        place = parse_domain(domain.get(symbol.name, "real"))
        q = Fraction(factor + 3 * i + 1) if place.whole else Fraction(37 * factor + 11 * i, 251)
        if place.low is not None and place.high is not None:
            q = place.low + (place.high - place.low) * (q - int(q))
        elif place.low is not None:
            q += place.low
        elif place.high is not None:
            q = place.high - q
        point[symbol.name] = f"{q.numerator}/{q.denominator}"
    return point


def test_the_table_is_large_and_balanced():
    verdicts = Counter(pair.verdict for pair in PAIRS)
    sections = Counter(pair.section for pair in PAIRS)
    assert len(PAIRS) >= 500
    assert len(set(map(str, PAIRS))) == len(PAIRS)
    assert min(verdicts.values()) >= 150
    assert min(sections.values()) >= 10


def test_the_witness_is_the_simplest_point():
    x, y = sp.symbols("x y")
    assert decide(sp.sqrt(x**2), x).witness["point"] == {"x": "-1"}
    assert decide(x**2, x).witness["point"] == {"x": "-1"}
    assert decide(x * y, x + y).witness["point"] == {"x": "1", "y": "0"}
    assert decide(sp.Max(x, 1000), sp.S(1000)).witness["point"] == {"x": "1001"}
    assert decide(sp.tanh(100 * x), sp.sign(x)).witness["point"] == {"x": "1/1000"}  # at 1 they differ by 1e-87
    assert decide(x, x**3, {"x": "(0,1)"}).witness["point"] == {"x": "1/2"}


def test_how_says_how():
    x = sp.Symbol("x")
    assert decide(x + 1, 1 + x).how == "same form"
    assert decide((x + 1) ** 2, x**2 + 2 * x + 1).how == "rewritten"
    assert decide(sp.atan(x) + sp.atan(1 / x), sp.pi / 2, {"x": "positive"}).how.endswith("to 50 digits")
    assert decide(sp.log(x), sp.log(sp.Abs(x))).how == "defined on different domains"
    assert decide(sp.sqrt(2) * sp.sqrt(3 + sp.sqrt(5)), 1 + sp.sqrt(5)).how in ("rewritten", "equal to 300 digits")


def test_a_hole_is_named():
    x = sp.Symbol("x")
    assert decide((x**2 - 1) / (x - 1), x + 1).notes == ("only one side has a value at x = 1",)


def test_two_complex_values_are_named_where_the_real_functions_agree():
    x = sp.Symbol("x")
    (note,) = decide(sp.log(x**3), 3 * sp.log(x)).notes
    assert note.startswith("both values are complex at x = -1")


def test_the_same_question_has_the_same_answer():
    x, y = sp.symbols("x y")
    first = decide(sp.sin(x * y), sp.sin(x) * y)
    assert all(decide(sp.sin(x * y), sp.sin(x) * y) == first for _ in range(3))


def test_a_function_nobody_can_evaluate_is_undecided_not_guessed():
    x = sp.Symbol("x")
    assert decide(sp.besselj(0, x), sp.besselj(1, x)).verdict == "undecided"
    hard = sp.Integral(sp.exp(-(x**2)) * sp.sin(x) / (1 + x**4 + sp.cos(x)), (x, 0, 1))
    assert decide(hard, sp.S.One).verdict == "undecided"


def test_no_time_no_verdict():
    x = sp.Symbol("x")
    assert decide(sp.sin(x) ** 2, 1 - sp.cos(x) ** 2, seconds=0.0).verdict == "undecided"
    assert decide(sp.sin(x) ** 2, 1 - sp.cos(x) ** 2, seconds=2.0).verdict == "equal"


def test_assumptions_of_the_answer_do_not_count():
    claimed, x = sp.Symbol("x", positive=True), sp.Symbol("x")
    assert decide(sp.log(claimed**2) / 2, sp.log(x)).verdict == "different"
    assert decide(sp.sqrt(claimed) ** 2 + 1, 1 + x).verdict == "equal"


def test_floats_are_the_decimals_they_spell():
    x = sp.Symbol("x")
    assert decide(0.1 * x, x / 10).verdict == "equal"
    assert decide(sp.Float(1) / 3 * x, x / 3).verdict == "different"


def test_matrices_and_lists_name_the_entry():
    x = sp.Symbol("x")
    assert decide(sp.Matrix([[x, 1], [2, x]]), sp.Matrix([[x, 1], [3, x]])).witness["entry"] == [1, 0]
    assert decide((x, x), (x, 2 * x)).witness["entry"] == [1]
    assert decide(sp.Matrix([x, x]), sp.Matrix([[x, x]])).how == "different shapes"
    assert decide(sp.Matrix([x, x]), x).how == "matrix instead of scalar"


def test_functions_nobody_defined_are_compared_by_their_arguments():
    f, x = sp.Function("f"), sp.Symbol("x")
    assert decide(f((x + 1) ** 2), f(x**2 + 2 * x + 1)).verdict == "equal"
    assert decide(f(x), f(2 * x)).verdict == "different"
    assert decide(sp.Derivative(f(x), x), sp.S.Zero).verdict == "different"


def test_small_integrals_and_limits_are_worked_out():
    x = sp.Symbol("x")
    assert decide(sp.Integral(x, (x, 0, 2)), sp.S(2)).verdict == "equal"
    assert decide(sp.Limit(sp.sin(x) / x, x, 0), sp.S(1)).verdict == "equal"


def test_intervals_are_compared_by_their_elements():
    unit = sp.Interval(0, 1)
    assert (
        decide(sp.Union(sp.Interval(0, sp.Rational(1, 2)), sp.Interval(sp.Rational(1, 2), 1)), unit).verdict == "equal"
    )
    assert decide(sp.Interval.open(0, 1), unit).verdict == "different"
    assert decide(sp.FiniteSet(0, 1), unit).verdict == "different"
