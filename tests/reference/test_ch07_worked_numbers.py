"""The worked numbers of chapter 7, by the rows of the catalogue; derivatives of graphs come from our own engine."""

import math

import numpy as np
import pytest
import sympy as sp

from reference.algorithms.chain_backward import chain_backward
from reference.algorithms.level_tangent import level_tangent
from reference.algorithms.linear_approximation import linear_approximation
from reference.algorithms.nature_of_point import nature_of_point
from reference.algorithms.numerical_gradient import numerical_gradient
from reference.algorithms.value import Value
from reference.bank.ch07_gradient.critical_points_symbolic import critical_points_symbolic
from reference.bank.ch07_gradient.partial_derivatives_symbolic import partial_derivatives_symbolic
from tests.reference.printed import agrees


def sin(v):
    return Value(math.sin(v.data), (v,), (math.cos(v.data),))


def cos(v):
    return Value(math.cos(v.data), (v,), (-math.sin(v.data),))


def sqrt(v):
    return v**0.5


def at(f, *point):
    """The value of f there, and its partial derivatives: a graph forwards, then backwards."""
    inputs = [Value(t) for t in point]
    F = f(*inputs)
    F.backward()
    return F.data, *(v.grad for v in inputs)


def sequence(t):
    return t + t.log() ** 2 + 1 / sin(t)


def three_paths(t):
    return t**2 * t.log() * t.log().log()


def first_network(x, a, b, c):
    return (c * (a * x + b) ** 2).log()


def second_network(x, a, b, c, d):
    return (c * cos(a * x) + d * sin(b * x)).exp()


S, C = math.sin, math.cos
LOG = at(lambda x, y: (x**2 * y + sin(y)).log(), 3, 2)
ROOT = at(lambda t: sqrt(t.exp() * sin(t)), 1)
NEURON = at(first_network, 2, 3, 4, 5)
x, a, b, c, d = SAMPLE = (1, 2, 3, 0.5, -1)
W = math.exp(c * C(a * x) + d * S(b * x))

EXACT = {  # what we compute, what the book says
    "7.4 at (2, 1)": (at(lambda x, y: x**2 * y**3, 2, 1)[1:], (4, 12)),
    "7.7 gradient at (1, 1)": (at(lambda x, y: x**2 * y, 1, 1)[1:], (2, 1)),
    "7.10 value": (LOG[0], math.log(18 + S(2))),
    "7.10 slopes": (LOG[1:], (12 / (18 + S(2)), (9 + C(2)) / (18 + S(2)))),
    "7.11 slope": (ROOT[1], math.e * (S(1) + C(1)) / (2 * math.sqrt(math.e * S(1)))),
    "7.12 slope at 2": (at(sequence, 2)[1], 1 + 2 * math.log(2) / 2 - C(2) / S(2) ** 2),
    "7.14 value": (NEURON[0], math.log(500)),
    "7.14 slopes along x, a, b, c": (NEURON[1:], (3 / 5, 2 / 5, 1 / 5, 1 / 5)),
    "7.15 slopes along x, a, b, c, d": (
        at(second_network, *SAMPLE)[1:],
        (
            (-a * c * S(a * x) + b * d * C(b * x)) * W,
            -x * c * S(a * x) * W,
            x * d * C(b * x) * W,
            C(a * x) * W,
            S(b * x) * W,
        ),
    ),
}

RECOMPUTED = {  # to twelve digits, by other means
    "7.10": (LOG, (2.939653728454, 0.634608453669, 0.453948815215)),
    "7.11": (ROOT, (1.512400504886, 1.241750850704)),
    "7.12 at 2": (at(sequence, 2), (3.580203184212, 2.196456153904)),
    "7.13 at 3": (at(three_paths, 3), (0.929898892280, 3.902076077704)),
    "7.14": (NEURON[0], 6.214608098422),
    "7.15": (
        at(second_network, *SAMPLE),
        (0.705256701858, 1.453308424799, -0.320644052126, 0.698198843017, -0.293490345432, 0.099525831450),
    ),
}


@pytest.mark.parametrize("row", EXACT)
def test_a_number_is_the_one_of_the_book(row):
    ours, theirs = EXACT[row]
    np.testing.assert_allclose(ours, theirs, rtol=1e-12)


@pytest.mark.parametrize("row", RECOMPUTED)
def test_a_number_is_the_one_recomputed(row):
    ours, theirs = RECOMPUTED[row]
    np.testing.assert_allclose(ours, theirs, rtol=1e-11)


@pytest.mark.parametrize(
    "function, printed",
    [
        ("x**2*exp(3*y)", ["2*x*exp(3*y)", "3*x**2*exp(3*y)"]),  # 7.1
        ("cos(x + y**2)*exp(-z)", ["-sin(x+y**2)*exp(-z)", "-2*y*sin(x+y**2)*exp(-z)", "-cos(x+y**2)*exp(-z)"]),  # 7.2
        ("x**2*sin(y*z)", ["2*x*sin(y*z)", "x**2*z*cos(y*z)", "x**2*y*cos(y*z)"]),  # 7.5
        ("ln(x**2*y + sin(y))", ["2*x*y/(x**2*y+sin(y))", "(x**2+cos(y))/(x**2*y+sin(y))"]),  # 7.10
    ],
)
def test_partial_derivatives_are_those_of_the_book(function, printed):
    symbols = {name: sp.Symbol(name, positive=True) for name in "xyz"}
    ours = partial_derivatives_symbolic()[function]
    assert [sp.simplify(e - sp.sympify(p, symbols)) for e, p in zip(ours, printed, strict=True)] == [0] * len(ours)


@pytest.mark.parametrize("n", [1, 2, 5])
def test_a_sum_of_squares_has_twice_the_point_as_its_gradient(n):
    """7.3."""
    P = np.linspace(-1, 2, n)
    np.testing.assert_allclose(numerical_gradient(lambda P: np.sum(P**2), P, 0.5), 2 * P, atol=1e-14)


def test_the_tangent_of_an_ellipse():
    """7.6: x₀ x/a² + y₀ y/b² = 1."""
    a, b, t = 3.0, 2.0, 0.7
    x0, y0 = a * math.cos(t), b * math.sin(t)
    A, B, C = level_tangent(lambda P: 2 * P / [a**2, b**2], np.array([x0, y0]))
    np.testing.assert_allclose([A / -C, B / -C], [x0 / a**2, y0 / b**2], rtol=1e-12)


def test_the_linear_approximation():
    """7.7: 1.001 on the plane; 1.000992 on the surface, which the book rounds."""
    H = np.array([2e-3, -3e-3])

    def f(P):
        return P[0] ** 2 * P[1]

    plane = linear_approximation(f, lambda P: np.array([2 * P[0] * P[1], P[0] ** 2]), np.ones(2), H)
    assert plane == pytest.approx(1.001, abs=1e-15)
    assert agrees(f(1 + H), "1.000992")
    assert f(1 + H) - plane == pytest.approx(-8.012e-6, rel=1e-9)


def test_the_critical_points_and_what_they_are():
    """7.8 and 7.9."""
    _, points = critical_points_symbolic()["x**2 - y**3 + x*y"]
    assert points == [(0, 0), (sp.Rational(1, 12), sp.Rational(-1, 6))]
    seen = [nature_of_point(lambda x, y: x**2 - y**3 + x * y, tuple(map(float, p))) for p in points]
    assert seen == ["neither", "minimum"]
    three = (lambda x, y: x**2 + y**2, lambda x, y: -(x**2) - y**2, lambda x, y: x**2 - y**2)
    assert [nature_of_point(f, (0, 0)) for f in three] == ["minimum", "maximum", "neither"]


def test_the_paths_of_a_root_add_up():
    """7.11: by the exponential and by the sine; either alone, or their product, is wrong."""
    root = 2 * math.sqrt(math.e * S(1))
    paths = [math.e * S(1) / root, math.e * C(1) / root]
    assert paths == pytest.approx([0.756200252443, 0.485550598261], abs=1e-12)
    assert sum(paths) == pytest.approx(ROOT[1])


def test_the_neuron_of_the_first_network():
    """7.14: output 100 with the local slope 20, then the logarithm of 500 with 1/500, here as a chain."""
    square, ln = (lambda u: u**2, lambda u: 2 * u), (np.log, lambda u: 1 / u)
    F, da, db, dx = chain_backward(2.0, [3.0, 5.0], [4.0, 0.0], [square[0], ln[0]], [square[1], ln[1]])
    assert (square[0](10), square[1](10), ln[1](500)) == (100, 20, 1 / 500)
    np.testing.assert_allclose([F, *da, db[0], dx], [math.log(500), 2 / 5, 1 / 5, 1 / 5, 3 / 5], rtol=1e-12)


def test_too_small_a_step_loses_digits():
    """7.4, fingerprints: with h = 1e-12 the gradient (4, 12) is found to three digits only."""

    def f(P):
        return P[0] ** 2 * P[1] ** 3

    error = [np.abs(numerical_gradient(f, np.array([2.0, 1.0]), h) - [4, 12]).max() for h in (1e-5, 1e-12)]
    assert error[0] < 1e-8 < 1e-5 < error[1]
