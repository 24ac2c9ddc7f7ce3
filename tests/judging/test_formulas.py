"""The value of a formula at a point: SymPy's own, for whatever a student may write; nothing that is written is run."""

import pytest
import sympy as sp

from grader.judging.formulas import NoValueError, value_at, values_at
from grader.values import Symbolic

x, y = sp.symbols("x y", positive=True)
POINT = {"x": 0.7, "y": 2.5}
FORMULAS = [
    x + 1, x**y / 3, sp.sqrt(x) * sp.exp(-y), sp.log(x / y), sp.sin(x) * sp.cos(y) - sp.tan(x), sp.tanh(x) + sp.cosh(y),
    1 / (1 + sp.exp(-x)), sp.pi * sp.E * x, sp.Abs(-x) + sp.sec(x), sp.Float("0.25") * x, sp.Integer(7), sp.asin(x),
    sp.Max(x, y) - sp.Min(x, y), -x * y, sp.root(-8, 3) * x / sp.root(-1, 3),
]  # fmt: skip


@pytest.mark.parametrize("formula", FORMULAS, ids=str)
def test_the_value_is_the_one_that_sympy_finds(formula):
    found = value_at(Symbolic(sp.srepr(formula)), POINT)
    assert found == pytest.approx(complex(formula.subs({x: POINT["x"], y: POINT["y"]}).evalf()), rel=1e-9)


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('true')", "Symbol('z')", "Function('f')(Symbol('x'))", "Add(", "x.__class__", "",
        "-" * 5000 + "Integer(1)", "Add(" * 500 + ")" * 500,
        "Derivative(Symbol('x'), Symbol('x'))", "[1, 2]", "lambda: 1", "Integer(" + "9" * 5000 + ")",
    ],
)  # fmt: skip
def test_what_is_no_formula_has_no_value(text):
    with pytest.raises(NoValueError):
        value_at(Symbolic(text), POINT)


def test_a_tuple_of_sympy_is_as_good_as_a_list():
    assert values_at(Symbolic(sp.srepr(sp.Tuple(x, 2 * y))), **POINT) == [0.7, 5.0]


def test_an_answer_keeps_its_form_and_what_is_no_formula():
    answer = {"f": (Symbolic(sp.srepr(2 * x)), 3), "g": "2*x", "h": None}
    assert values_at(answer, x=1.5) == {"f": [3.0, 3.0], "g": "2*x", "h": None}
