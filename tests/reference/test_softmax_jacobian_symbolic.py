"""Row 16.D of the catalogue: J = diag(s) − s sᵀ."""

import pytest
import sympy as sp

from reference.bank.ch16_probability.softmax_jacobian_symbolic import softmax_jacobian_symbolic

X = sp.symbols("x1 x2 x3", real=True)
S = sp.symbols("s1 s2 s3", real=True)


def probabilities(logits):
    total = sum(sp.exp(z) for z in logits)
    return [sp.exp(z) / total for z in logits]


LOGITS = {"softmax": X, "scaled": (X[0], 2 * X[1], 3 * X[2])}


@pytest.mark.parametrize("key", LOGITS)
def test_each_jacobian_is_the_one_that_sympy_finds(key):
    s = probabilities(LOGITS[key])
    values = dict(zip(S, s, strict=True))
    ours = sp.Matrix(softmax_jacobian_symbolic()[key]).subs(values)
    assert sp.simplify(ours - sp.Matrix(s).jacobian(X)) == sp.zeros(3)


def test_a_row_of_the_jacobian_sums_to_zero_where_the_probabilities_sum_to_one():
    total = sum(softmax_jacobian_symbolic()["softmax"][0])
    assert sp.expand(total.subs(S[2], 1 - S[0] - S[1])) == 0
