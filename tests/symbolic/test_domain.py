"""Domains: what their words mean, and which points are tried in them."""

from __future__ import annotations

from fractions import Fraction

import pytest
import sympy as sp

from grader.symbolic.domain import NAMED, Domain, parse_domain, parse_domains
from grader.symbolic.points import kinks_of, neighbours, sample
from grader.symbolic.vocabulary import Unreadable

x, y = sp.symbols("x y", real=True)


@pytest.mark.parametrize(
    ("word", "inside", "outside"),
    [
        ("real", ["-1", "0", "1/2"], []),
        ("nonzero", ["-1", "1/2"], ["0"]),
        ("positive", ["1/1000"], ["0", "-1"]),
        ("nonnegative", ["0", "1"], ["-1/1000"]),
        ("integer", ["-3", "0"], ["1/2"]),
        ("positive_integer", ["1"], ["0", "1/2", "-1"]),
        ("nonneg_integer", ["0", "7"], ["-1", "1/2"]),
        ("(0,1)", ["1/2"], ["0", "1", "2"]),
        ("[0, 1)", ["0", "1/2"], ["1"]),
        ("(-pi, pi/2]", ["-3", "3/2"], ["-4", "2"]),
        ("(2, oo)", ["1000"], ["2"]),
        ("(-oo, 0)", ["-1000"], ["0"]),
    ],
)
def test_each_word_means_its_numbers(word, inside, outside):
    domain = parse_domain(word)
    assert all(Fraction(q) in domain for q in inside)
    assert not any(Fraction(q) in domain for q in outside)


@pytest.mark.parametrize("word", ["", "weird", "(1,0)", "(1,1)", "(a,b)", "(1,2,3)", "1,2", "(I,2)", "(__import__,1)"])
def test_other_words_are_refused(word):
    with pytest.raises(Unreadable):
        parse_domain(word)


def test_several_domains_in_one_text():
    assert parse_domains("x=real, s=(0,1),n=integer") == {
        "x": NAMED["real"],
        "s": Domain(Fraction(0), Fraction(1)),
        "n": NAMED["integer"],
    }
    assert parse_domains("") == {}
    with pytest.raises(Unreadable):
        parse_domains("x")


@pytest.mark.parametrize("word", [*NAMED, "(0,1)", "[0,1]", "(-1/1000,1/1000)", "(5,oo)", "(1000,1001)", "(-oo,-7)"])
def test_the_points_of_a_domain_are_in_it_and_many(word):
    domain = parse_domain(word)
    points = sample({x: domain}, [])
    assert len(points) >= 6
    assert all(point[x] in domain for point in points)
    assert len({point[x] for point in points}) == len(points)


def test_both_signs_both_ends_large_and_small():
    values = [point[x] for point in sample({x: NAMED["real"]}, [])]
    for bound in (Fraction(10**4), Fraction(1, 10**5)):
        assert any(abs(q) >= 10**4 for q in values) and any(0 < abs(q) <= bound for q in values)
    assert min(values) < -1000 and max(values) > 1000
    inside = [point[x] for point in sample({x: parse_domain("[0,1]")}, [])]
    assert {Fraction(0), Fraction(1)} <= set(inside)
    assert min(q for q in inside if q) < Fraction(1, 1000) and max(q for q in inside if q < 1) > Fraction(999, 1000)


def test_all_sign_patterns_of_three_symbols():
    z = sp.Symbol("z", real=True)
    points = sample(dict.fromkeys((x, y, z), NAMED["real"]), [])
    generic = [p for p in points if all(q.denominator > 1 for q in p.values())]
    assert len({tuple(q > 0 for q in p.values()) for p in generic}) == 8


@pytest.mark.parametrize(
    ("e", "kink"),
    [
        (sp.Abs(x - 3), "3"),
        (sp.Max(2 * x, 2000), "1000"),
        (sp.Piecewise((1, x**2 < 9), (0, True)), "-3"),
        (sp.Heaviside(3 * x - 1), "1/3"),
        (sp.Piecewise((1, sp.Abs(x) < sp.Rational(1, 1000)), (0, True)), "-1/1000"),
        (sp.log(7 - x), "7"),
        (sp.sqrt((x - 5) ** 2), "5"),
        (1 / (x - 77), "77"),
    ],
    ids=str,
)
def test_each_kink_is_looked_at_from_both_sides(e, kink):
    at = Fraction(kink)
    values = sorted(point[x] for point in sample({x: NAMED["real"]}, kinks_of(e)))
    i = values.index(at)
    assert values[i - 1] >= at - max(abs(at), 1) / 500
    assert values[i + 1] <= at + max(abs(at), 1) / 500


def test_between_two_kinks_however_close():
    e = sp.Piecewise((1, sp.And(x > 3, x < 3 + sp.Rational(1, 10**6))), (0, True))
    values = [point[x] for point in sample({x: NAMED["real"]}, kinks_of(e))]
    assert sum(3 < q < 3 + Fraction(1, 10**6) for q in values) >= 3


def test_neighbours_are_close_and_in_the_domain():
    domains = {x: NAMED["positive"], y: NAMED["integer"]}
    near = neighbours({x: Fraction(1), y: Fraction(2)}, domains)
    assert len(near) >= 2
    assert all(0 < abs(p[x] - 1) < Fraction(1, 10**5) and p[y] > 2 and p[y] % 2 == 0 for p in near)
