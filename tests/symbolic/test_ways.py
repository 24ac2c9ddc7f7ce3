"""Every way of deciding has its French phrase: the phrases are read off the source."""

import ast
import re
from pathlib import Path

import pytest

import grader.symbolic
from grader.symbolic.ways import FRENCH, worded

SOURCES = sorted(Path(grader.symbolic.__file__).parent.glob("*.py"))


def phrases():
    """What follows the verdict wherever a Decision is made, a blank written as 7."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Decision" and len(node.args) > 1:
                yield from texts(node.args[1])


def texts(node):
    if isinstance(node, ast.IfExp):
        yield from (*texts(node.body), *texts(node.orelse))
    elif isinstance(node, ast.Constant):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(v.value if isinstance(v, ast.Constant) else "7" for v in node.values)


def test_there_are_phrases_to_look_at():
    assert {"same form", "out of time", "equal to 7 digits", "different values"} <= set(phrases())


@pytest.mark.parametrize("phrase", sorted(set(phrases())))
def test_every_phrase_of_a_decision_has_its_french(phrase):
    assert worded(phrase) == phrase
    said = worded(phrase, "fr")
    assert said != phrase
    assert re.findall("7", said) == re.findall("7", phrase)


def test_blanks_are_filled_in_french_too():
    assert worded("matrix instead of scalar", "fr") == "reçu\u00a0: matrice\u00a0; attendu\u00a0: expression"
    assert worded("only the answer has this element", "fr") == "la réponse est seule à avoir cet élément"
    assert worded("only one side has a value at x = 0; x = 2", "fr") == "un seul membre a une valeur en x = 0; x = 2"


def test_no_french_phrase_has_lost_a_blank():
    for english, french in FRENCH.items():
        assert sorted(re.findall(r"{\w+}", english)) == sorted(re.findall(r"{\w+}", french))
