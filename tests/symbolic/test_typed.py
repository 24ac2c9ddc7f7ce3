"""What people type, and what it is read as."""

from __future__ import annotations

import pytest
import sympy as sp

from grader.symbolic.typed.reading import read
from grader.symbolic.vocabulary import Unreadable

a, b, c, d, n, r, x, y, z = sp.symbols("a b c d n r x y z")
alpha = sp.Symbol("alpha")
sigma_x = 1 / (1 + sp.exp(-x))

READINGS = {
    "2x": 2 * x,
    "x^2": x**2,
    "x**2": x**2,
    "x²+x³": x**2 + x**3,
    "x⁻¹": 1 / x,
    "x^-1": 1 / x,
    "-x^2": -(x**2),
    "(-x)^2": x**2,
    "2^3^2": sp.S(512),
    "2 x y": 2 * x * y,
    "1/2x": x / 2,
    "1/(2x)": 1 / (2 * x),
    "x/y/z": x / (y * z),
    "x-y-z": x - y - z,
    "x−y": x - y,
    "x·y×z": x * y * z,
    "x÷y": x / y,
    "½x": x / 2,
    "3(x+1)(x-1)": 3 * (x + 1) * (x - 1),
    "x(x+1)": x * (x + 1),
    "3[x+1]": 3 * (x + 1),
    "e^{-x}": sp.exp(-x),
    "e^-x": sp.exp(-x),
    "2e^{3x}": 2 * sp.exp(3 * x),
    "e^x y": y * sp.exp(x),
    "exp(-x)": sp.exp(-x),
    "np.exp(-x)": sp.exp(-x),
    "ln x": sp.log(x),
    "ln|x|": sp.log(sp.Abs(x)),
    "log_2(x)": sp.log(x) / sp.log(2),
    "log_{10} x": sp.log(x) / sp.log(10),
    "log(x, 3)": sp.log(x) / sp.log(3),
    "σ(x)": sigma_x,
    "sigma(x)": sigma_x,
    "sigmoid(x)": sigma_x,
    "\\sigma(x)": sigma_x,
    "th(x)": sp.tanh(x),
    "ch x": sp.cosh(x),
    "tan x": sp.tan(x),
    "tg(x)": sp.tan(x),
    "arctan(x)": sp.atan(x),
    "atan(x)": sp.atan(x),
    "sin^{-1}(x)": sp.asin(x),
    "sin^2 x + cos^2 x": sp.sin(x) ** 2 + sp.cos(x) ** 2,
    "sin²(x)": sp.sin(x) ** 2,
    "sin 2x": sp.sin(2 * x),
    "sin x cos x": sp.sin(x) * sp.cos(x),
    "sin x/2": sp.sin(x) / 2,
    "cos -x": sp.cos(x),
    "√x": sp.sqrt(x),
    "√2 x": sp.sqrt(2) * x,
    "√(x+1)": sp.sqrt(x + 1),
    "2πr": 2 * sp.pi * r,
    "|x|": sp.Abs(x),
    "|x||y|": sp.Abs(x) * sp.Abs(y),
    "||x|-1|": sp.Abs(sp.Abs(x) - 1),
    "2|x-y|+1": 2 * sp.Abs(x - y) + 1,
    "⌊x⌋+⌈x⌉": sp.floor(x) + sp.ceiling(x),
    "n!": sp.factorial(n),
    "2n!": 2 * sp.factorial(n),
    "i^2": sp.S(-1),
    "%pi*%e^2": sp.pi * sp.exp(2),
    "ReLU(x)": sp.Max(0, x),
    "max(0, x)": sp.Max(0, x),
    "softplus(x)": sp.log(1 + sp.exp(x)),
    "gelu(x)": x * (sp.S.Half + sp.erf(x / sp.sqrt(2)) / 2),
    "f(x)+1": sp.Function("f")(x) + 1,
    "α x": alpha * x,
    "\\frac{a}{b}": a / b,
    "\\frac12": sp.Rational(1, 2),
    "\\dfrac{1}{1+e^{-x}}": sigma_x,
    "\\sqrt{x}": sp.sqrt(x),
    "\\sqrt[3]{x}": x ** sp.Rational(1, 3),
    "a\\cdot b": a * b,
    "\\left(x+1\\right)^2": (x + 1) ** 2,
    "\\left|x\\right|": sp.Abs(x),
    "\\ln\\left(x\\right)": sp.log(x),
    "\\log_2 x": sp.log(x) / sp.log(2),
    "\\binom{n}{2}": sp.binomial(n, 2),
    "\\operatorname{th}(x)": sp.tanh(x),
    "$x^{2}$": x**2,
    "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}": sp.ImmutableMatrix([[a, b], [c, d]]),
    "Matrix([[a, b], [c, d]])": sp.ImmutableMatrix([[a, b], [c, d]]),
    "[[a, b], [c, d]]": sp.ImmutableMatrix([[a, b], [c, d]]),
    "Matrix([a, b])": sp.ImmutableMatrix([[a], [b]]),
    "Rational(1, 3)": sp.Rational(1, 3),
    "Piecewise((x, x > 0), (0, True))": sp.Piecewise((x, x > 0), (0, True)),
    "diff(x^2, x)": sp.Derivative(x**2, x),
    "y = 2x": sp.Eq(y, 2 * x),
    "0 < x ≤ 1": sp.And(sp.Lt(0, x), x <= 1),
    "x=1 or x=-1": sp.Or(sp.Eq(x, 1), sp.Eq(x, -1)),
    "(x < 1) | (x > 2)": sp.Or(x < 1, x > 2),
    "{1, 2}": sp.FiniteSet(1, 2),
    "{1}": sp.FiniteSet(1),
    "{x} + 1": x + 1,
    "(1, 2)": sp.Tuple(1, 2),
    "Interval(0, 1)": sp.Interval(0, 1),
    "sum(k, k, 1, n)": sp.Sum(sp.Symbol("k"), (sp.Symbol("k"), 1, n)),
    "a[1]": sp.Symbol("a_1"),
    "\\hat{y} - y": sp.Symbol("y_hat") - y,
    "[1; 2]": sp.Tuple(1, 2),
    "0.5": sp.Rational(1, 2),
    ".5x": x / 2,
    "1.5e3": sp.S(1500),
    "x ∞": x * sp.oo,
}


@pytest.mark.parametrize("text", READINGS)
def test_each_text_is_read(text):
    assert read(text).expression == READINGS[text]


@pytest.mark.parametrize(
    ("text", "symbols", "expected"),
    [
        ("xy", "xy", x * y),
        ("xsin(x)", "x", x * sp.sin(x)),
        ("xe^x", "x", x * sp.exp(x)),
        ("2xy", "xy", 2 * x * y),
        ("sin2x", "x", sp.sin(2 * x)),
        ("x1", ["x_1"], sp.Symbol("x_1")),
        ("x_{1}", ["x1"], sp.Symbol("x1")),
        ("w₁x₁", ["w_1", "x_1"], sp.Symbol("w_1") * sp.Symbol("x_1")),
        ("αx", ["alpha", "x"], alpha * x),
        ("α", ["α"], sp.Symbol("α")),
        ("e", ["e"], sp.Symbol("e")),
        ("i+1", ["i"], sp.Symbol("i") + 1),
        ("a(b+c)", "abc", a * (b + c)),
        ("f(x)", ["f", "x"], sp.Symbol("f") * x),
    ],
)
def test_known_symbols_decide_what_a_name_is(text, symbols, expected):
    assert read(text, list(symbols)).expression == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0,5x", x / 2),
        ("exp(0,5x)", sp.exp(x / 2)),
        ("(0,5)", sp.Rational(1, 2)),
        ("ln(0,5)", -sp.log(2)),
        ("max(0,5)", sp.S(5)),
        ("max(0,5; 2)", sp.S(5)),
        ("(0,5; 1)", sp.Tuple(sp.Rational(1, 2), 1)),
        ("[1,2]", sp.Tuple(1, 2)),
    ],
)
def test_a_comma_in_french_is_decimal_where_it_does_not_separate(text, expected):
    assert read(text, language="fr").expression == expected


def test_a_comma_in_english_separates():
    assert read("(0,5)").expression == sp.Tuple(0, 5)


@pytest.mark.parametrize(
    ("text", "language", "repair"),
    [
        ("2x", "en", ("implicit_product", {"read_as": "2*x"})),
        ("sin 2x", "en", ("bare_argument", {"read_as": "sin(2*x)"})),
        ("0,5", "fr", ("decimal_comma", {"read_as": "0.5"})),
        ("sin^{-1}(x)", "en", ("inverse_function", {"read_as": "asin(x)"})),
        ("i", "en", ("imaginary_unit", {"read_as": "I"})),
    ],
)
def test_what_is_repaired_is_said(text, language, repair):
    assert read(text, language=language).repairs[0] == repair


def test_what_needs_no_repair_reports_none():
    assert read("2*x + sin(x)**2/(1 + x)").repairs == ()


REFUSED = {
    "": "empty",
    "__import__('os').getpid()": "unknown_character",
    "＿＿import＿＿(x)": "unknown_character",
    "ｅｖａｌ(1)": "unknown_function",
    "eval(x)": "unknown_function",
    "open(x)": "unknown_function",
    "x.diff": "unknown_character",
    "lambda x: x": "unknown_character",
    "Symbol('x')": "unknown_character",
    "x ⊕ y": "unknown_character",
    "🙂": "unknown_character",
    "x\u202ey": "unknown_character",
    "x +": "unfinished",
    "(x": "unfinished",
    "|x": "unfinished",
    "\\frac{1}": "unfinished",
    "x)": "unexpected",
    "(x]": "unexpected",
    "()": "unexpected",
    "* x": "unexpected",
    "2 3": "two_numbers",
    "sin": "function_without_argument",
    "sin + 1": "function_without_argument",
    "binomial(1)": "bad_arguments",
    "10**10**10": "number_too_large",
    "9^9^9": "number_too_large",
    "((2^100)^100)^100": "number_too_large",
    "sqrt(2)^(10^10)": "number_too_large",
    "exp(10^10*log(2))": "number_too_large",
    "(2x)^(10^10)": "number_too_large",
    "100000!": "number_too_large",
    "20!!!!!!!!!!": "number_too_large",
    "1e999": "number_too_large",
    "9" * 600: "number_too_large",
    "(" * 100 + "x" + ")" * 100: "too_deep",
    "x^" * 100 + "x": "too_deep",
    "|" * 201: "too_deep",
    "x+" * 12000 + "x": "too_long",
    "-" * 6000 + "x": "too_long",
    "[[1, 2], [3]] + 1": "not_a_number",
    "(x = 1) + 2": "not_a_number",
    "x and y": "not_a_condition",
    "Matrix([[1, 2]]) + Matrix([1, 2])": "shapes_do_not_fit",
    "Matrix([[1], [1, 2]])": "ragged_matrix",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda t: t[:40])
def test_other_text_is_refused_with_its_reason(text):
    with pytest.raises(Unreadable) as refusal:
        read(text)
    assert refusal.value.reason == REFUSED[text]
