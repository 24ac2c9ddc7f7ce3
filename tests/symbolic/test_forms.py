"""What is said of a form, and that both languages can say it."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest
import sympy as sp

import grader.symbolic
from grader.symbolic import forms
from grader.symbolic.sentences import SENTENCES, sentence

x, y, s = sp.symbols("x y s")


@pytest.mark.parametrize(
    ("answer", "reference", "key"),
    [
        (sp.Derivative(x**2, x), 2 * x, "unevaluated"),
        (1 + sp.Integral(x, x), x**2 / 2, "unevaluated"),
        (sp.Limit(sp.sin(x) / x, x, 0), sp.S(1), "unevaluated"),
        (sp.Matrix([sp.Derivative(x**2, x)]), sp.Matrix([2 * x]), "unevaluated"),
        (sp.Eq(y, 2 * x), 2 * x, "equation"),
        (x > 1, x, "equation"),
        (2 * x, 2 * x, None),
        (sp.Eq(x, 1), sp.Eq(x, 1), None),
        (sp.Derivative(x, x), sp.Derivative(x, x), None),
    ],
    ids=str,
)
def test_what_forbids_a_comparison(answer, reference, key):
    found = forms.before_comparing(answer, reference)
    assert (found and found[0]) == key


@pytest.mark.parametrize(
    ("answer", "reference", "finding"),
    [
        (x + y, x, ("foreign_symbols", {"names": ["y"]})),
        (sp.S(3), x**2, ("not_a_function", {"names": ["x"]})),
        (x, x * s, ("missing_symbols", {"names": ["s"]})),
        (sp.Float("0.333") * x, x / 3, ("rounded_constant", {"number": "0.333"})),
        (sp.Rational("0.333") * x, x / 3, ("rounded_constant", {"number": "0.333"})),
        (sp.Float("1.414") * x, sp.sqrt(2) * x, ("rounded_constant", {"number": "1.414"})),
        (sp.Float("3.14") * x + 1, sp.pi * x + 1, ("rounded_constant", {"number": "3.14"})),
        (sp.Float("0.3") * x, x / 2, None),
        (x**2, x**3, None),
        (x / 4, x / 5, None),
    ],
    ids=str,
)
def test_what_explains_a_wrong_value(answer, reference, finding):
    assert forms.why_different(answer, reference, {}) == finding


@pytest.mark.parametrize(
    ("answer", "form", "key"),
    [
        (s * (1 - s), {"factored": True}, None),
        (s - s**2, {"factored": True}, "not_factored"),
        ((x**2 - 1) * (x + 2), {"factored": True}, "not_factored"),
        ((x - 1) * (x + 1) ** 2, {"factored": True}, None),
        ((x**2 - 1) ** 2, {"factored": True}, "not_factored"),
        (x**2 + 1, {"factored": True}, None),
        (2 * x + 2, {"factored": True}, None),
        (s * (1 - s), {"in_terms_of": ("s",)}, None),
        (s * (1 - x), {"in_terms_of": ("s",)}, "not_in_terms_of"),
        (x / 2, {"no_division": True}, None),
        (sp.exp(-x), {"no_division": True}, None),
        (1 / x, {"no_division": True}, "division"),
        (sp.exp(-x) / (1 + sp.exp(-x)) ** 2, {"no_division": True}, "division"),
        (s - s**2, {}, None),
        (s - s**2, None, None),
    ],
    ids=str,
)
def test_what_is_demanded(answer, form, key):
    found = forms.demanded(answer, form)
    assert (found and found[0]) == key


def blanks(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


@pytest.mark.parametrize("key", SENTENCES)
def test_both_languages_have_the_same_blanks(key):
    english, french = SENTENCES[key]
    assert blanks(english) == blanks(french)
    assert english != french
    assert english.endswith(".") and french.endswith(".")


@pytest.mark.parametrize("key", SENTENCES)
def test_french_has_its_spaces(key):
    """A no-break space before : ; ! ? and never another one."""
    assert not re.search(r"[^\u00a0\u202f][:;!?]", SENTENCES[key][1])


PACKAGE = Path(grader.symbolic.__file__).parent


def keys_used():
    """The keys that the package's own source names, found without running it."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in ("Unreadable", "repaired"):
                    yield node.args[0].value, {k.arg for k in node.keywords}
            if isinstance(node, ast.Tuple) and len(node.elts) == 2 and isinstance(node.elts[1], ast.Dict):
                first = node.elts[0]
                if path.name == "forms.py" and isinstance(first, ast.Constant):
                    yield first.value, {k.value for k in node.elts[1].keys}


def test_every_key_has_a_sentence_and_every_sentence_a_use():
    used = {key for key, _ in keys_used()}
    assert used == set(SENTENCES)


def test_facts_fill_the_blanks():
    for key, facts in keys_used():
        if key != "implicit_product":  # what it was read as is known only at the end
            assert set(blanks(SENTENCES[key][0])) <= facts, key


def test_a_sentence_lists_names_and_words_an_operation():
    assert sentence("foreign_symbols", {"names": ["a", "b"]}) == "The answer contains a, b, which cannot occur in it."
    assert "dérivée" in sentence("unevaluated", {"operation": "Derivative"}, "fr")
    assert "derivative" in sentence("unevaluated", {"operation": "Derivative"})
