"""Every sentence exists twice, is used, and never shows a student what is hidden."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

from grader.reporting import labels, notes, sentences, teller
from grader.reporting.messages import explain, message, verdict_name
from grader.reporting.notes import note
from grader.reporting.witness import witness
from grader.words.text import LANGUAGES, Text
from grader.words.typography import BREAK, french
from grader.words.verdict import Outcome, Verdict
from tests.reporting.scenes import BY_LAW, CASE, LAW, OUTCOMES, PAPER

SOURCES = Path(sentences.__file__).parent
TABLES = {
    f"{name}-{key}": text
    for name, table in (
        ("said", sentences.TABLE), ("label", labels.LABELS), ("note", notes.NOTES), ("verdict", sentences.VERDICTS)
    )
    for key, text in table.items()
}  # fmt: skip
TOLD_BY_A_RUNG = {"not_text", "nul_bytes", "no_notebook", "syntax", "undefined"}  # why a file gave no function

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_verdict = pytest.mark.parametrize("verdict", Verdict, ids=lambda v: v.value)
each_outcome = pytest.mark.parametrize("outcome", [*OUTCOMES, *BY_LAW], ids=lambda o: f"{o.verdict.value}-{o.trial}")


@pytest.mark.parametrize("key", TABLES)
def test_both_languages_have_the_same_blanks(key):
    assert sentences.blanks(TABLES[key].en) == sentences.blanks(TABLES[key].fr)


def test_the_tables_share_no_key_by_accident():
    parts = (sentences.ANSWERS, sentences.PLACES, sentences.KINDS, sentences.ADVICE, sentences.HIDDEN)
    assert len(sentences.TABLE) == sum(map(len, parts))


@each_language
@each_verdict
def test_every_verdict_has_a_name_a_sign_and_a_sentence_for_students(verdict, language):
    outcome = Outcome(CASE, True, verdict)
    assert verdict_name(verdict, language)
    assert labels.SIGNS[verdict]
    assert explain(PAPER, outcome, language)


def test_no_two_verdicts_share_a_sign():
    assert len(set(labels.SIGNS.values())) == len(Verdict)


@each_language
@each_outcome
def test_an_outcome_without_any_fact_still_has_its_sentence(outcome, language):
    assert explain(PAPER, replace(outcome, facts={}), language, instructor=True)


def test_every_sentence_is_said_by_some_outcome(monkeypatch):
    said = set()

    class Recording(dict):
        def __getitem__(self, key):
            said.add(key)
            return super().__getitem__(key)

    monkeypatch.setattr(teller, "TABLE", Recording(sentences.TABLE))
    for outcome in [*OUTCOMES, *BY_LAW]:
        slip = replace(outcome, misconception="a_slip")
        for instructor in (False, True):
            for hidden in (False, True):
                message(PAPER, replace(slip, hidden=hidden), "en", instructor)
        message(PAPER, outcome, "en", brief=True)
    assert set(sentences.TABLE) - said == set()


def test_every_label_is_on_some_page():
    text = "".join(
        f.read_text(encoding="utf-8")
        for f in SOURCES.rglob("*")
        if f.suffix in (".py", ".html") and f.name != "labels.py"
    )
    made_up = ("picture.", "step.")  # their keys are put together
    missing = [k for k in labels.LABELS if f'"{k}"' not in text and not k.startswith(made_up) and f"'{k}'" not in text]
    assert missing == []


@each_language
@each_outcome
def test_a_message_never_says_only_that_an_answer_is_wrong(outcome, language):
    told = explain(PAPER, outcome, language, instructor=True)
    said = re.sub(f"Wrong for “|Faux pour «{BREAK}", "", told)  # what the claim is, what came and what is right follow
    assert not re.search(r"incorrect|inaccurate|\bwrong\b|\bfaux\b", said, re.IGNORECASE)
    assert teller.UNKNOWN not in told


@each_outcome
def test_french_signs_stand_behind_a_space_that_does_not_break(outcome):
    told = explain(PAPER, replace(outcome, facts={}), "fr", instructor=True)
    assert not re.search(r"(?<!\N{NO-BREAK SPACE})[;?!»]|« |[^\N{NO-BREAK SPACE}\w]:", told)


@pytest.mark.parametrize("key", TABLES)
def test_french_is_typed_with_its_spaces_and_english_without_them(key):
    assert not re.search(r"\w[;:!?»](?!\w)", re.sub(r"\{\w+\}", "x", TABLES[key].fr))
    assert not re.search(r" [;:!?]", TABLES[key].en)
    assert "!" not in TABLES[key].en + TABLES[key].fr


def test_a_message_has_its_parts_the_slip_first():
    (outcome,) = [o for o in OUTCOMES if o.verdict is Verdict.WRONG_VALUE and o.facts.get("differing") == 12]
    told = message(PAPER, replace(outcome, misconception="a_slip"), "en")
    assert told.happened == "f(1.0, 2.0) returned [[0, 0.30354]]; expected [[0, 0.722414]]."
    assert told.where == "Largest gap at [0][1]: got 0.30354, expected 0.722414 (entries that differ: 12 of 12)."
    assert told.advice == "Follow this call by hand, one line at a time."
    assert told.slip == "This is exactly what a common slip gives. You add. Multiply."
    assert str(told).splitlines() == [told.slip, told.happened, told.where, told.advice]


def test_a_shape_is_told_in_the_letters_of_the_exercise():
    outcome = next(o for o in OUTCOMES if "signature" in o.facts)
    assert message(PAPER, outcome, "fr").happened == (
        f"f(1.0, 2.0) a renvoyé la forme (4,){BREAK}; attendu{BREAK}: (n, k) = (4, 3)."
    )


def test_a_law_that_is_a_property_says_its_claim():
    outcome = Outcome(
        LAW, False, Verdict.LAW_BROKEN, 0.0, {"got": False, "expected": True, "answer": "False", "right": "True"}
    )
    assert message(PAPER, outcome, "en").happened == "Your code fails on “it is even”."


# What is hidden stays hidden


SECRET = "SENTINEL"
FACTS = (
    "call", "answer", "right", "got", "expected", "type", "text", "how", "name", "near", "argument", "rule", "formula",
    "where", "signature", "read_as", "unusable", "facts", "key", "file", "reason", "kind", "got_shape", "witness",
    "expected_shape", "got_length", "missing_keys", "line", "cell", "limit_seconds", "limit_mib", "which", "loading",
)  # fmt: skip


@each_language
@each_verdict
def test_a_student_reads_nothing_of_a_hidden_case(verdict, language):
    paper = replace(PAPER, trials=tuple(replace(t, claim=Text(SECRET, SECRET), name=SECRET) for t in PAPER.trials))
    outcome = Outcome(SECRET, True, verdict, 0.0, dict.fromkeys(FACTS, SECRET), None)
    plain = Outcome(SECRET, True, verdict)
    assert explain(paper, outcome, language) == explain(paper, plain, language)
    assert SECRET not in explain(paper, outcome, language)
    assert witness(outcome) == {}


@pytest.mark.parametrize("outcome", [o for o in OUTCOMES if o.verdict not in (Verdict.PASSED, Verdict.MISSING)])
def test_an_instructor_reads_of_a_hidden_case_what_stands_in_a_public_one(outcome):
    hidden = replace(outcome, hidden=True)
    assert explain(PAPER, hidden, "en", instructor=True) == explain(PAPER, outcome, "en", instructor=True)


def test_a_hidden_slip_says_its_sentence():
    told = explain(PAPER, Outcome(CASE, True, Verdict.WRONG_VALUE, 0.0, {}, "a_slip"), "en")
    assert told.startswith("This is exactly what a common slip gives. You add. Multiply.")


def test_a_second_answer_is_for_the_instructor_since_it_came_after_the_hidden_cases():
    (outcome,) = [o for o in OUTCOMES if o.facts.get("rule") == "repeatable"]
    leaky = replace(outcome, facts={**outcome.facts, "answer": SECRET})
    assert SECRET not in explain(PAPER, leaky, "en") and SECRET not in str(witness(leaky))
    assert SECRET in explain(PAPER, leaky, "en", instructor=True)


def test_the_right_formula_is_held_back_where_a_point_tells_both_apart():
    (outcome,) = [o for o in OUTCOMES if o.facts.get("read_as") == "x*x"]
    assert "x**3" not in explain(PAPER, outcome, "en") and "x**3" not in str(witness(outcome))
    assert "x**3" in explain(PAPER, outcome, "en", instructor=True)


def test_a_law_about_formulas_shows_the_point_and_where_in_the_answer():
    outcome = next(o for o in OUTCOMES if o.verdict is Verdict.LAW_BROKEN and o.facts.get("witness"))
    told = message(PAPER, outcome, "en")
    assert told.happened == "Wrong for “it is even”: yours gives x**2."
    assert told.where == "At x = -1 your formula at [0] is 1; expected -1."
    assert "x**3" not in str(witness(outcome)) and "x**3" in explain(PAPER, outcome, "en", instructor=True)


def test_a_formula_is_told_with_the_symbolic_checkers_own_sentence():
    (outcome,) = [o for o in OUTCOMES if o.facts.get("read_as") == "x*x"]
    told = message(PAPER, outcome, "fr")
    assert told.happened == "f(1.0, 2.0) a renvoyé x*x."
    missing, point = told.where.split(". ")
    assert missing == "La réponse ne contient pas y, dont elle devrait dépendre"
    assert point == f"En x = -1, votre formule vaut 1{BREAK}; attendu{BREAK}: -1."


@pytest.mark.parametrize("facts", ["{'key': 'division'}", {"key": "division"}, {"key": "unheard_of"}, {}, None])
def test_a_formula_about_which_nothing_is_known_is_told_all_the_same(facts):
    outcome = Outcome(
        CASE, False, Verdict.WRONG_TYPE, 0.0, {"call": "f()", "formula": "form", "answer": "x", "facts": facts}
    )
    assert message(PAPER, outcome, "en").where == ""


@each_language
def test_what_a_student_wrote_cannot_move_the_cursor_or_turn_the_line(language):
    facts = {"call": "f()", "type": "E", "text": "\x1b[2J\r\n\u202eexe\u2066\x00\ud800"}
    told = explain(PAPER, Outcome(CASE, False, Verdict.RAISED, 0.0, facts), language)
    assert told.replace("\n", "").replace(BREAK, " ").isprintable()


def test_a_fact_is_never_taken_for_a_sentence_with_blanks():
    facts = {"call": "f('{secret}')", "type": "{0}", "text": "{outcome.__class__}"}
    assert "{outcome.__class__}" in explain(PAPER, Outcome(CASE, False, Verdict.RAISED, 0.0, facts), "en")


# Notes


@each_language
@pytest.mark.parametrize("key", notes.NOTES)
def test_a_note_fills_its_blanks(key, language):
    kind, _, reason = key.partition(".")
    facts = {name: f"<{name}>" for name in sentences.blanks(notes.NOTES[key].en)} | {"key": kind}
    told = note({**facts, "reason": reason} if reason else facts, language)
    assert all(f"<{name}>" in told for name in facts if name not in ("key", "facts"))
    if key != "other":
        assert told != note({**facts, "key": "brand_new"}, language)


def test_a_note_nobody_has_a_sentence_for_is_told_by_its_facts():
    assert note({"key": "brand_new", "cell": 3}, "fr") == f"Noté{BREAK}: brand_new (cell 3)."
    assert note("brand_new", "en") == "Noted: brand_new."


def test_every_note_that_is_made_has_its_sentence():
    made = {
        key for folder in ("submissions", "grading") for f in (SOURCES.parent / folder).glob("*.py") for key in keys(f)
    }
    assert made
    assert made - {key.partition(".")[0] for key in notes.NOTES} - TOLD_BY_A_RUNG == set()


def keys(file):
    """The values under "key" in the dicts that a module writes."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            for name, value in zip(node.keys, node.values, strict=True):
                if isinstance(name, ast.Constant) and name.value == "key" and isinstance(value, ast.Constant):
                    yield value.value


def test_french_leaves_the_colons_of_code_alone():
    assert french("a:b") == "a:b"
