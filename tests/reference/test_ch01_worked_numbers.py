"""The worked numbers of chapter 1, each by the functions of the reference; l. is a line of the book's text."""

import math
from decimal import Decimal, localcontext
from fractions import Fraction
from math import cos, exp, log, sin, sqrt, tan

import mpmath
import numpy as np
import pytest
import sympy as sp

from reference.algorithms.activation_derivatives import sigmoid_prime
from reference.algorithms.activation_functions import heaviside, sigmoid, tanh
from reference.algorithms.chain_rule import chain_rule
from reference.algorithms.compose_affine import compose_affine
from reference.algorithms.diagonal_error import diagonal_error, parabola_vertex
from reference.algorithms.difference_quotient import difference_quotient
from reference.algorithms.graph_derivative import graph_derivative, local_slopes
from reference.algorithms.newton import newton
from reference.algorithms.newton_minimise import newton_minimise
from reference.algorithms.polynomial_study import (
    closest_point_on_parabola,
    critical_points,
    global_minimum,
    nature,
    variations,
)
from reference.algorithms.rules_of_differentiation import product_rule, quotient_rule
from reference.algorithms.scan_root import scan_root
from reference.algorithms.sequential_derivatives import sequential_derivatives
from reference.algorithms.tangent_line import tangent_line
from reference.bank.ch01_derivative.chain_rule_symbolic import chain_rule_symbolic
from reference.bank.ch01_derivative.sigmoid_identities_symbolic import sigmoid_identities_symbolic
from reference.bank.ch01_derivative.usual_derivatives import usual_derivatives
from tests.reference.printed import agrees

X = sp.Symbol("x", positive=True)


def minus_sin(x):
    return -sin(x)


def height(line, x):
    m, p = line
    return m * x + p


# 1.1 to 1.4: slopes, order 1, tangents


@pytest.mark.parametrize("x0", [Fraction(1), Fraction(-3, 7)])
def test_l197_the_rate_of_change_of_the_square_tends_to_twice_x0(x0):
    for h in (Fraction(1, 2), Fraction(-1, 1000)):
        assert difference_quotient(lambda x: x**2, x0, h) == 2 * x0 + h


def test_l234_the_slope_of_the_exponential_at_0_is_1():
    assert difference_quotient(exp, 0.0, 1e-8) == pytest.approx(1, abs=1e-7)


@pytest.mark.parametrize(
    "f, df, x0, x, approximate, true",
    [
        pytest.param(sin, cos, 0, 0.01, "0.01", "0.00999983", id="l310"),
        pytest.param(sqrt, lambda x: 0.5 / sqrt(x), 1, 1.1, "1.05", "1.0488", id="l324"),
    ],
)
def test_approximations_of_order_1(f, df, x0, x, approximate, true):
    assert height(tangent_line(f, df, x0), x) == pytest.approx(float(approximate), abs=1e-15)
    assert agrees(f(x), true)


def test_l416_the_tangent_to_the_root_at_1():
    assert tangent_line(sqrt, lambda x: 0.5 / sqrt(x), 1) == (0.5, 0.5)


# 1.5 to 1.8: rules; each is compared at several x with the formula that the book finds


@pytest.mark.parametrize(
    "ours, printed",
    [
        pytest.param(lambda x: 2 * x + minus_sin(x), lambda x: 2 * x - sin(x), id="l538 x² + cos x"),
        pytest.param(
            lambda x: product_rule(lambda x: x**3, lambda x: 3 * x**2, sin, cos, x),
            lambda x: 3 * x**2 * sin(x) + x**3 * cos(x),
            id="l543 x³ sin x",
        ),
        pytest.param(
            lambda x: quotient_rule(log, lambda x: 1 / x, exp, exp, x),
            lambda x: (exp(x) / x - log(x) * exp(x)) / exp(2 * x),
            id="l548 ln x / eˣ",
        ),
        pytest.param(
            lambda x: chain_rule(cos, lambda x: 3 * x, lambda x: 3, x), lambda x: 3 * cos(3 * x), id="l719 sin 3x"
        ),
        pytest.param(
            lambda x: chain_rule(lambda y: 1 / y, cos, minus_sin, x), lambda x: -sin(x) / cos(x), id="l748 ln cos x"
        ),
        pytest.param(
            lambda x: chain_rule(lambda y: 0.5 / sqrt(y), tan, lambda x: 1 + tan(x) ** 2, x),
            lambda x: (1 + tan(x) ** 2) / (2 * sqrt(tan(x))),
            id="l764 √tan x",
        ),
        pytest.param(
            lambda x: product_rule(lambda t: 2 * t, lambda t: 2, lambda t: exp(t**2), lambda t: 2 * t * exp(t**2), x),
            lambda x: (2 + 4 * x**2) * exp(x**2),
            id="l2255 second derivative of exp(x²)",
        ),
    ],
)
def test_rules(ours, printed):
    for x in (0.3, 0.8, 1.4):
        assert ours(x) == pytest.approx(printed(x), rel=1e-12)


@pytest.mark.parametrize(
    "function, printed",
    [
        pytest.param("sin(3*x)", 3 * sp.cos(3 * X), id="l719"),
        pytest.param("ln(cos(x))", -sp.sin(X) / sp.cos(X), id="l748"),
        pytest.param("sqrt(tan(x))", (1 + sp.tan(X) ** 2) / (2 * sp.sqrt(sp.tan(X))), id="l764"),
        pytest.param("cos(2*x**2)", -4 * X * sp.sin(2 * X**2), id="l999"),
        pytest.param("exp(ln(x)**3 + 1)", 3 * sp.log(X) ** 2 / X * sp.exp(sp.log(X) ** 3 + 1), id="l1111"),
    ],
)
def test_formulas_of_the_chain_rule(function, printed):
    formula = chain_rule_symbolic()[function]
    ours = formula.subs(dict.fromkeys(formula.free_symbols, X))
    assert sp.simplify(ours - printed) == 0


def test_l2253_the_second_derivative_of_the_sine_is_its_opposite():
    usual = usual_derivatives()
    assert usual["sin(x)"] == sp.cos(X)
    assert usual["cos(x)"] == -sp.sin(X)


# 1.9 to 1.12: graphs


def values(nodes, inputs):
    """The value of every node, by the reference's local slopes."""
    found = dict(inputs)
    for name, op, parents in nodes:
        found[name], _ = local_slopes(op, [found[p] for p in parents])
    return [found[name] for name, _, _ in nodes]


NORM = [("p", "mul", ["x", "y"]), ("q", "square", ["z"]), ("r", "add", ["p", "q"]), ("F", "sqrt", ["r"])]
COSINE = [("s", "square", ["x"]), ("d", "mul", ["two", "s"]), ("F", "cos", ["d"])]


@pytest.mark.parametrize(
    "nodes, inputs, printed",
    [
        pytest.param([("s", "square", ["x"]), ("F", "add", ["s", "1"])], {"x": 2, "1": 1}, [4, 5], id="l871"),
        pytest.param([("F", "add", ["x", "y"])], {"x": 6, "y": 7}, [13], id="l911 ⊕"),
        pytest.param([("F", "mul", ["x", "y"])], {"x": 6, "y": 7}, [42], id="l911 ⊗"),
        pytest.param(NORM, {"x": 2, "y": 8, "z": 3}, [16, 9, 25, 5], id="l941"),
        pytest.param(COSINE, {"x": 3, "two": 2}, [9, 18, cos(18)], id="l999"),
        pytest.param(COSINE, {"x": 4, "two": 2}, [16, 32, cos(32)], id="l1056"),
    ],
)
def test_values_of_graphs(nodes, inputs, printed):
    assert values(nodes, inputs) == pytest.approx(printed, rel=1e-15)


@pytest.mark.parametrize(
    "op, x, value, slopes",
    [
        pytest.param("ln", [2], log(2), [1 / 2], id="l974 ln at 2"),
        pytest.param("square", [3], 9, [6], id="l990 x² at 3"),
        pytest.param("add", [2, 3], 5, [1, 1], id="l1229 ⊕"),
        pytest.param("mul", [2, 3], 6, [3, 2], id="l1229 ⊗"),
    ],
)
def test_local_slopes(op, x, value, slopes):
    assert local_slopes(op, x) == (value, slopes)


def test_l981_a_local_slope_may_be_that_of_a_composition():
    """e^{−2x} at −1: e² [−2e²]."""
    nodes = [("m", "mul", ["x", "c"]), ("F", "exp", ["m"])]
    inputs = {"x": -1, "c": -2}
    assert values(nodes, inputs)[-1] == pytest.approx(math.e**2)
    assert graph_derivative(nodes, inputs, "x") == pytest.approx(-2 * math.e**2)


@pytest.mark.parametrize(
    "nodes, inputs, slope",
    [
        pytest.param(COSINE, {"x": 3, "two": 2}, -12 * sin(18), id="l999"),
        pytest.param(COSINE, {"x": 4, "two": 2}, -16 * sin(32), id="l1056"),
        pytest.param([("u", "add", ["x", "c"]), ("F", "ln", ["u"])], {"x": 1.5, "c": 2}, 1 / 3.5, id="l1269"),
        pytest.param([("u", "mul", ["c", "x"]), ("F", "exp", ["u"])], {"x": 0.4, "c": 3}, 3 * exp(1.2), id="l1298"),
        pytest.param(
            [("e", "exp", ["x"]), ("l", "ln", ["x"]), ("F", "mul", ["e", "l"])],
            {"x": 2},
            8.81623145143837,
            id="l1321",
        ),
    ],
)
def test_slopes_of_graphs(nodes, inputs, slope):
    assert graph_derivative(nodes, inputs, "x") == pytest.approx(slope, rel=1e-14)


def test_the_slopes_of_the_cosine_have_their_digits():
    assert graph_derivative(COSINE, {"x": 3, "two": 2}, "x") == pytest.approx(9.011846961260112, rel=1e-14)
    assert graph_derivative(COSINE, {"x": 4, "two": 2}, "x") == pytest.approx(-8.82282689986705, rel=1e-14)


CHAIN = ([log, lambda y: y**3 + 1, exp], [lambda x: 1 / x, lambda y: 3 * y**2, exp])  # e^{(ln x)³ + 1}


@pytest.mark.parametrize(
    "x, slopes",
    [
        pytest.param(math.e, [8.154845485377136, 22.16716829679195, 7.38905609893065, 1], id="l1111, l1502: 3e"),
        pytest.param(1, [0, 0, math.e, 1], id="l1147: 0"),
    ],
)
def test_sequential_derivatives(x, slopes):
    assert sequential_derivatives(*CHAIN, x) == pytest.approx(slopes, rel=1e-14)


def test_l1147_the_same_chain_at_2():
    assert sequential_derivatives(*CHAIN, 2)[0] == pytest.approx(2.73317495036215, rel=1e-14)


# 1.13 to 1.16: variations, activations, identities


def test_l1590_the_cube_increases_although_its_slope_vanishes():
    assert [sign for *_, sign in variations([1, 0, 0, 0])] == [1, 1]


def test_l1631_the_step_is_1_at_0():
    assert heaviside(np.array([-1, 0, 1])).tolist() == [0, 1, 1]


def test_l1693_affine_functions_compose_to_affine_functions():
    a, b = compose_affine(2, 1, -3, 5)
    assert [a * x + b for x in range(5)] == [-3 * (2 * x + 1) + 5 for x in range(5)]


def test_l1846_the_sigmoid_at_0():
    s = sp.Symbol("s", real=True)
    bend = sigmoid_identities_symbolic()["sigma'' in s"]
    assert sigmoid_prime(0.0) == 1 / 4
    assert tangent_line(sigmoid, sigmoid_prime, 0.0) == (1 / 4, 1 / 2)
    assert bend.subs(s, sp.Rational(1, 2)) == 0


def test_l1899_tanh_is_a_sigmoid():
    x = np.linspace(-3, 3, 13)
    np.testing.assert_allclose(tanh(x), np.tanh(x), atol=1e-15)


# 1.17 to 1.20: errors, extrema, the closest point


def test_l1931_the_error_of_three_points_and_its_minimum():
    a, b, c = diagonal_error([(1, 2), (3, 0), (2, 3)])
    assert (a, b, c) == (6, -22, 27)
    x, y = parabola_vertex(a, b, c)
    assert (x, y) == (pytest.approx(11 / 6), pytest.approx(41 / 6))
    assert agrees(x, "1.83")
    assert agrees(y, "6.83")


QUARTIC = [1, 0, -3, -2, 5]  # AM² for A(1, 2) and M(x, x²)


def test_l2107_the_critical_points_of_the_quartic():
    x = critical_points(QUARTIC)
    np.testing.assert_allclose(x, [-1, (1 - sqrt(3)) / 2, (1 + sqrt(3)) / 2])
    assert [nature(QUARTIC, t) for t in x] == ["minimum", "maximum", "minimum"]
    assert [sign for *_, sign in variations(QUARTIC)] == [-1, 1, -1, 1]
    np.testing.assert_allclose(np.polyval(QUARTIC, x), [5, (11 + 6 * sqrt(3)) / 4, (11 - 6 * sqrt(3)) / 4])
    np.testing.assert_allclose(np.polyval(np.polyder(QUARTIC, 2), x), [6, -4.3923, 16.3923], atol=1e-4)


def test_l2178_the_closest_point_of_the_parabola():
    x, y = global_minimum(QUARTIC)
    assert agrees(x, "1.36")
    assert agrees(y, "0.15")
    assert x == pytest.approx(1.36602540378444, rel=1e-13)
    assert y == pytest.approx(0.151923788646684, rel=1e-12)
    m = closest_point_on_parabola(1.0, 2.0)
    np.testing.assert_allclose(m, [x, x**2])
    assert math.dist(m, (1, 2)) == pytest.approx(0.38977402, abs=1e-8)


def test_l2253_the_second_derivative_of_the_cube_at_minus_2():
    assert np.polyval(np.polyder([1, 0, 0, 0], 2), -2) == -12


def test_l2282_a_cubic_with_a_maximum_and_a_minimum():
    cubic = [1, -2, 0, 2]
    x = critical_points(cubic)
    np.testing.assert_allclose(x, [0, 4 / 3], atol=1e-15)
    assert [nature(cubic, t) for t in x] == ["maximum", "minimum"]
    np.testing.assert_allclose(np.polyval(np.polyder(cubic, 2), x), [-4, 4])
    np.testing.assert_allclose(np.polyval(cubic, x), [2, 22 / 27])


# 1.21 to 1.23: scan and Newton


def slope_of_the_book(x):
    return 2 * x - cos(x)


def test_l2334_a_scan_of_the_interval_in_hundredths():
    """The book counts 100 evaluations; from 0.00 to 1.00 there are 101 points."""
    asked = []
    found = scan_root(lambda x: asked.append(x) or slope_of_the_book(x), 0, 1, 100)
    assert found == 0.45
    assert len(asked) == 101


def cube(x):
    return x**3 - 100


def slope(x):
    return 3 * x**2


EXACT = Fraction(10)  # the start; quotients of Fractions stay exact
ROOT = 4.641588833612779


@pytest.mark.parametrize("n, x", [(0, 10), (1, 7), (2, Fraction(262, 49)), (3, Fraction(3977863, 840889))])
def test_l2400_the_first_iterates_are_these_fractions(n, x):
    assert newton(cube, slope, EXACT, n) == x


@pytest.mark.parametrize(
    "n, printed, error",
    [
        (2, "5.3469", None),
        (3, "4.7305", "8.9e-02"),
        (4, "4.6432", "1.7e-03"),
        (5, "4.6415894", "6.0e-07"),
        (6, "4.641588833612", "7.6e-14"),
    ],
)
def test_l2419_the_iterates_have_the_printed_digits(n, printed, error):
    x = newton(cube, slope, 10.0, n)
    assert agrees(x, printed)
    assert error in (None, f"{x - ROOT:.1e}")


def test_l2437_thirteen_updates_give_a_thousand_decimals_and_twelve_do_not():
    """Newton in decimal arithmetic, against the integer cube root of 100·10³⁰⁰⁰ and mpmath's own."""
    digits = 1000
    with localcontext() as context:
        context.prec = digits + 60
        x12, x13 = (newton(cube, slope, Decimal(10), n) for n in (12, 13))
        found = int(x13.scaleb(digits))
    assert found**3 <= 100 * 10 ** (3 * digits) < (found + 1) ** 3
    with mpmath.workdps(digits + 60):
        root = mpmath.cbrt(100)
        assert found == int(mpmath.floor(root * mpmath.mpf(10) ** digits))
        assert mpmath.nstr(mpmath.mpf(str(x12)) - root, 2) == "3.0e-882"


BOOK = (lambda x: x**2 - sin(x) + 1, slope_of_the_book, lambda x: 2 + sin(x))
LOW = 0.450183611294873573


@pytest.mark.parametrize(
    "n, printed, bound",
    [
        (0, "0.0", 1),
        (1, "0.5", 1e-1),
        (2, "0.4506266930", 1e-3),
        (3, "0.4501836475", 1e-7),
        (4, "0.4501836112", 1e-15),
    ],
)
def test_l2499_newton_for_a_minimum_from_0(n, printed, bound):
    x, _ = newton_minimise(*BOOK, 0.0, n)
    assert agrees(x, printed)
    assert abs(x - LOW) <= bound


def test_l2516_the_minimum_and_its_value():
    x, y = newton_minimise(*BOOK, 0.0, 6)
    assert agrees(x, "0.4501836112")
    assert agrees(y, "0.7675344248")
    assert (x, y) == (pytest.approx(LOW, rel=1e-15), pytest.approx(0.767534424841784363, rel=1e-15))


TABLE = "-4.3127566511 -1.4932228819 1.5615319504 0.5235838839 0.4511295428 0.4501837766 0.4501836112".split()


@pytest.mark.parametrize("n, printed", list(enumerate(TABLE, start=1)))
def test_l2522_newton_for_a_minimum_from_10(n, printed):
    assert agrees(newton_minimise(*BOOK, 10.0, n)[0], printed)
