"""One answer judged: the verdict, the slip it is, and the words for it; the command that does it."""

from __future__ import annotations

import json

import pytest
import sympy as sp
from click.testing import CliRunner

from bench.symbolic import times
from grader.symbolic import command
from grader.symbolic.answers import judge_expression, judge_typed
from grader.symbolic.sentences import sentence

x, s, t = sp.symbols("x s t")
spelled = sp.srepr

REFERENCE = spelled(2 * x * sp.cos(x**2))
SLIPS = {
    "forgot the inner derivative": spelled(sp.cos(x**2)),
    "derived only the inside": spelled(2 * x),
    "sign": spelled(-2 * x * sp.cos(x**2)),
}


def judged(answer, reference=REFERENCE, domain=None, slips=SLIPS, form=None):
    return judge_expression(answer, reference, domain or {}, slips, form, 5.0)


def test_a_right_answer_in_another_form():
    verdict = judged(spelled(x * sp.cos(x**2) + sp.cos(x**2) * x))
    assert (verdict["verdict"], verdict["slip"], verdict["witness"]) == ("equal", None, None)


@pytest.mark.parametrize(
    ("answer", "slip"),
    [
        (sp.sin(sp.pi / 2 - x**2), "forgot the inner derivative"),
        (x + x, "derived only the inside"),
        (-2 * x * sp.cos(-(x**2)), "sign"),
        (sp.sin(x), None),
    ],
    ids=str,
)
def test_a_slip_is_named_up_to_the_same_equality(answer, slip):
    verdict = judged(spelled(answer))
    assert (verdict["verdict"], verdict["slip"]) == ("different", slip)
    assert verdict["witness"]["answer"] != verdict["witness"]["reference"]


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (sp.Derivative(sp.sin(x**2), x), "unevaluated"),
        (sp.Eq(sp.Symbol("y"), 2 * x), "equation"),
    ],
    ids=str,
)
def test_a_form_is_not_judged_by_value(answer, key):
    verdict = judged(spelled(answer))
    assert (verdict["verdict"], verdict["facts"]["key"]) == ("form", key)
    facts = {name: fact for name, fact in verdict["facts"].items() if name != "key"}
    assert sentence(key, facts) != sentence(key, facts, "fr")


def test_a_form_is_demanded_of_right_answers_only():
    right, wrong = spelled(s - s**2), spelled(s + s**2)
    reference = spelled(s * (1 - s))
    assert judged(right, reference, form={"factored": True})["verdict"] == "form"
    assert judged(wrong, reference, form={"factored": True})["verdict"] == "different"
    assert judged(right, reference)["verdict"] == "equal"


def test_the_domain_counts():
    assert judged(spelled(sp.sqrt(x**2)), spelled(x), {"x": "positive"})["verdict"] == "equal"
    assert judged(spelled(sp.sqrt(x**2)), spelled(x), {"x": "real"})["verdict"] == "different"


def test_gradients_have_a_shape():
    column, row = sp.Matrix([2 * x, 2 * s]), sp.Matrix([[2 * x, 2 * s]])
    assert judged(spelled(column), spelled(column))["verdict"] == "equal"
    verdict = judged(spelled(row), spelled(column))
    assert (verdict["verdict"], verdict["witness"]["answer"]) == ("different", "shape (1, 2)")


def test_a_hostile_answer_is_unreadable_and_a_bad_reference_is_our_fault():
    assert judged("__import__('os').getpid()")["verdict"] == "unreadable"
    with pytest.raises(ValueError, match="not_a_formula"):
        judged(REFERENCE, "__import__('os').getpid()")


def test_a_foreign_symbol_that_cancels_is_none():
    assert (
        judged(spelled(sp.Add(x, t, sp.Mul(-1, t, evaluate=False), evaluate=False)), spelled(x))["verdict"] == "equal"
    )
    assert judged(spelled(x + t), spelled(x))["facts"]["names"] == ["t"]


def test_the_verdict_is_plain_data():
    for answer in (spelled(x), REFERENCE, "nonsense(", spelled(sp.Eq(x, 1))):
        verdict = judged(answer)
        assert json.loads(json.dumps(verdict)) == verdict
        assert set(verdict) == {"verdict", "how", "witness", "slip", "read_as", "facts"}


def test_typed_pairs_report_their_repairs():
    verdict = judge_typed("2x", "x + x", {})
    assert (verdict["verdict"], verdict["repairs"]) == ("equal", [["implicit_product", {"read_as": "2*x"}]])


@pytest.mark.parametrize(
    ("student", "reference", "verdict"),
    [
        ("x*y", "xy", "equal"),
        ("xy", "x*y", "equal"),
        ("y x + f(x)", "xy + f(x)", "equal"),
        ("m c^2", "mc^2", "equal"),
        ("rate x", "x rate", "equal"),
        ("2ab", "a + b", "different"),
        ("tan(x)", "t a n x", "different"),
    ],
)
def test_glued_letters_are_a_product_where_they_also_stand_alone(student, reference, verdict):
    assert judge_typed(student, reference, {})["verdict"] == verdict


# The command


def run(*arguments):
    return CliRunner().invoke(command.symbolic, arguments)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("2x", "x+x"), 0, "equal"),
        (("sqrt(x^2)", "x"), 1, "x = -1: answer 1, reference -1"),
        (("sqrt(x^2)", "x", "--domain", "x=positive"), 0, "equal"),
        (("sqrt(x^2)", "x", "--lang", "fr"), 1, "x = -1\u00a0: réponse 1, référence -1"),
        (("0,5x", "x/2", "--lang", "fr"), 0, "séparateur décimal\u00a0: 0.5"),
        (("2x(", "x"), 2, "The formula stops too early"),
        (("x", "x", "--domain", "x=weird"), 2, "is not a domain"),
        (("x",), 2, "--batch"),
    ],
)
def test_the_command_says_the_verdict(arguments, code, words):
    result = run(*arguments)
    assert (result.exit_code, words in result.output) == (code, True), result.output


def test_json_has_the_promised_fields():
    row = json.loads(run("sin(x)", "cos(x)", "--json").stdout)
    assert set(row) == {"verdict", "how", "witness", "read_as", "seconds"}
    assert (row["verdict"], row["read_as"]) == ("different", "sin(x)")
    assert row["witness"] == {"point": {"x": "0"}, "answer": "0", "reference": "1"}


LINES = [
    ('{"id": 1, "student": "2x", "reference": "x+x", "domain": {"x": "real"}}', (1, "equal")),
    ('{"id": "b", "student": "sqrt(x**2)", "reference": "x"}', ("b", "different")),
    ('{"id": 3, "student": "__import__(\'os\').getpid()", "reference": "x"}', (3, "unreadable")),
    ('{"id": "\u2028", "student": "x", "reference": "x"}', ("\u2028", "equal")),
    ("not json", (None, "unreadable")),
    ("[1, 2]", (None, "unreadable")),
    ('{"id": 4}', (None, "unreadable")),
    ('{"id": 5, "student": 3, "reference": "x"}', (5, "unreadable")),
    ('{"id": 6, "student": "x", "reference": "x", "domain": {"x": "weird"}}', (6, "unreadable")),
    ('{"id": 7, "student": "x", "reference": "x", "domain": [1]}', (7, "unreadable")),
    ('{"id": 8, "student": "Matrix([[x, 1]])", "reference": "Matrix([[x, 2/2]])", "domain": null}', (8, "equal")),
    ('{"id": 9, "student": "10**10**10", "reference": "x"}', (9, "unreadable")),
    ("[" * 5000, (None, "unreadable")),
]


def test_a_batch_answers_every_line_in_order(tmp_path):
    batch = tmp_path / "pairs.jsonl"
    batch.write_text("\n".join(line for line, _ in LINES) + "\n\n", encoding="utf-8")
    result = run("--batch", str(batch))
    rows = [json.loads(line) for line in result.stdout.split("\n") if line]
    assert result.exit_code == 0
    assert [(row["id"], row["verdict"]) for row in rows] == [expected for _, expected in LINES]
    assert all({"id", "verdict", "how", "witness", "read_as", "seconds"} <= set(row) for row in rows)


def test_a_comparison_that_does_not_end_is_killed_and_undecided(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "HARD_LIMIT", 0.2)
    monkeypatch.setattr(command, "_JUDGE", "tests.symbolic.table:never_ends")
    batch = tmp_path / "pairs.jsonl"
    batch.write_text('{"id": 1, "student": "x", "reference": "x"}\n' * 2, encoding="utf-8")
    rows = [json.loads(line) for line in run("--batch", str(batch)).stdout.splitlines()]
    assert [(row["verdict"], row["how"]) for row in rows] == [("undecided", "out of time")] * 2


def test_a_bench_row_has_three_verdicts_and_their_times():
    (row,) = times([("sin(x)^2", "1 - cos(x)^2", {"x": "real"})])
    assert row["decide"] == "equal"
    assert all(row[f"{name}_seconds"] > 0 for name in ("decide", "simplify", "equals"))
    assert {row["simplify"], row["equals"]} <= {"equal", "different", "undecided"}
