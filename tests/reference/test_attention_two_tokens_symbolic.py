"""A causal head of two tokens: ∂h₂/∂e₂₂ = a(1 − a)(v₂ − v₁)/√r (rows 18.O and 18.Q of the catalogue)."""

import pytest
import sympy as sp

from reference.bank.ch18_transformer.attention_two_tokens_symbolic import attention_two_tokens_symbolic

SYMBOLS = {name: sp.Symbol(name, real=True) for name in ("e12", "e21", "e22", "v1", "v2")}
A, R = sp.Symbol("a", real=True), sp.Symbol("r", positive=True)
TOP, BESIDE = (sp.exp(SYMBOLS[e] / sp.sqrt(R)) for e in ("e22", "e21"))
WEIGHT = TOP / (TOP + BESIDE)
OUTPUTS = {"h1": SYMBOLS["v1"], "h2": (1 - WEIGHT) * SYMBOLS["v1"] + WEIGHT * SYMBOLS["v2"]}


def test_the_weight_is_the_softmax_of_the_scaled_scores():
    assert sp.simplify(attention_two_tokens_symbolic()["a"] - WEIGHT) == 0


@pytest.mark.parametrize("key", [k for k in attention_two_tokens_symbolic() if k != "a"])
def test_each_formula_is_the_derivative_that_sympy_finds(key):
    output, letter = OUTPUTS[key[1:3]], SYMBOLS[key.partition("/d")[2]]
    ours = attention_two_tokens_symbolic()[key].subs(A, WEIGHT)
    assert sp.simplify(ours - sp.diff(output, letter)) == 0


def test_the_example_of_the_statement_is_right():
    at = {R: 4, SYMBOLS["e21"]: 0, SYMBOLS["e22"]: 2 * sp.log(3), SYMBOLS["v1"]: 2, SYMBOLS["v2"]: 10}
    weight = attention_two_tokens_symbolic()["a"].subs(at)
    assert (sp.simplify(weight), sp.simplify(OUTPUTS["h2"].subs(at))) == (sp.Rational(3, 4), 8)
