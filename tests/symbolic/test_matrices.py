"""Gradients of matrix calculus, as whole matrices: ∇‖Ax − b‖² = 2 Aᵀ(Ax − b), and what students make of it."""

import numpy as np
import pytest
import sympy as sp

from grader.symbolic.answers import judge_expression
from grader.symbolic.instances import INSTANCES, instances
from grader.symbolic.rebuild import rebuild
from grader.symbolic.vocabulary import Unreadable

A, x, b = sp.MatrixSymbol("A", 3, 2), sp.MatrixSymbol("x", 2, 1), sp.MatrixSymbol("b", 3, 1)
P, Q = sp.MatrixSymbol("P", 2, 2), sp.MatrixSymbol("Q", 2, 2)
t = sp.Symbol("t", real=True)
GRADIENT = 2 * A.T * (A * x - b)


def judged(answer, reference, **domain):
    return judge_expression(sp.srepr(answer), sp.srepr(reference), domain, {}, None, 2.0)


@pytest.mark.parametrize(
    "answer, reference",
    [
        (2 * A.T * A * x - 2 * A.T * b, GRADIENT),
        (-2 * A.T * (b - A * x), GRADIENT),
        (2 * ((A * x - b).T * A).T, GRADIENT),
        ((P * Q).I, Q.I * P.I),
        ((P * Q).T, Q.T * P.T),
        (sp.trace(P * Q), sp.trace(Q * P)),
        (sp.Determinant(P * Q), sp.Determinant(P) * sp.Determinant(Q)),
        (sp.HadamardProduct(P, Q), sp.HadamardProduct(Q, P)),
        ((P + sp.Identity(2)) ** 2, P**2 + 2 * P + sp.Identity(2)),
        ((sp.sin(t) ** 2 + sp.cos(t) ** 2) * P, P),
        ((x.T * x)[0, 0], sp.trace(x * x.T)),
    ],
)
def test_the_same_matrix_written_otherwise_is_equal(answer, reference):
    found = judged(answer, reference, t="real")
    assert found["verdict"] == "equal"


@pytest.mark.parametrize(
    "answer, reference, how",
    [
        (A.T * (A * x - b), GRADIENT, "different values"),
        (2 * A.T * (b - A * x), GRADIENT, "different values"),
        (GRADIENT.T, GRADIENT, "different shapes"),
        (2 * (A * x - b), GRADIENT, "different shapes"),
        (sp.MatrixSymbol("A", 2, 2) * x, GRADIENT, "different shapes"),
        (P.I * Q.I, (P * Q).I, "different values"),
        (P * Q, Q * P, "different values"),
        (P**2 + 2 * P * Q + Q**2, (P + Q) ** 2, "different values"),
        (sp.trace(P) * sp.trace(Q), sp.trace(P * Q), "different values"),
        (sp.exp(t) * P, sp.exp(sp.Abs(t)) * P, "different values"),
        (sp.trace(P), P, "scalar instead of matrix"),
    ],
)
def test_another_matrix_is_different_and_the_witness_says_where(answer, reference, how):
    found = judged(answer, reference, t="real")
    assert (found["verdict"], found["how"]) == ("different", how)
    assert found["witness"]["answer"] != found["witness"]["reference"]


def test_the_witness_is_true_by_another_library():
    """NumPy, on the matrices that the witness names, finds the two values that it gives."""
    witness = judged(A.T * (A * x - b), GRADIENT)["witness"]
    numbers = {name: np.array([[float(sp.Rational(n)) for n in row] for row in sp.sympify(text)])
               for name, text in witness["point"].items()}  # fmt: skip
    right = 2 * numbers["A"].T @ (numbers["A"] @ numbers["x"] - numbers["b"])
    row, column = witness["entry"]
    np.testing.assert_allclose(float(sp.Rational(witness["reference"])), right[row, column])
    np.testing.assert_allclose(float(sp.Rational(witness["answer"])), right[row, column] / 2)


def test_the_gradient_is_right_by_finite_differences():
    """What the table calls the reference, against ‖Ax − b‖² itself."""
    (drawn, (gradient,)), *rest = instances(GRADIENT)
    assert len(rest) == INSTANCES - 1
    a, v, c = (np.array(drawn[s].tolist(), dtype=float) for s in (A, x, b))
    h = 1e-6
    for i in range(2):
        step = np.zeros((2, 1))
        step[i] = h
        slope = (np.sum((a @ (v + step) - c) ** 2) - np.sum((a @ (v - step) - c) ** 2)) / (2 * h)
        assert abs(slope - float(gradient[i])) < 1e-6


@pytest.mark.parametrize(
    "text",
    [
        "MatrixSymbol(Str('A'), Integer(3000), Integer(2))",
        "MatrixSymbol(Str('A'), Integer(0), Integer(2))",
        "MatrixSymbol(Str('A'), Symbol('n'), Integer(2))",
        "MatrixSymbol('A', 2, 2)",
        "MatrixSymbol(Str('__class__.x'), Integer(2), Integer(2))",
        "MatPow(MatrixSymbol(Str('A'), Integer(2), Integer(2)), Integer(100000000))",
        "MatMul(MatrixSymbol(Str('A'), Integer(2), Integer(2)), MatrixSymbol(Str('A'), Integer(3), Integer(2)))",
        "Identity(Integer(100000))",
        "MatrixSymbol()",
        "MatrixElement(MatrixSymbol(Str('A'), Integer(2), Integer(2)), Integer(7), Integer(0))",
    ],
)
def test_what_is_no_matrix_or_too_large_is_unreadable(text):
    with pytest.raises(Unreadable):
        rebuild(text)
