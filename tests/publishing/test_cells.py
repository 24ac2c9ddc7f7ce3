"""A percent script and a notebook say the same, in both languages."""

import json
import re
from dataclasses import replace

import jupytext
import nbformat
import pytest

from grader.bank.lesson import Chapter
from grader.bank.load import load
from grader.edition.blanks import VERBATIM
from grader.exam.trials import values
from grader.publishing.notebooks import notebook
from grader.publishing.percent import percent, statement
from grader.words.text import Text
from grader.words.typography import typeset
from tests.publishing import toys

BANK = load()
NUMBERS = {"big": 12345, "small": 0.25}
each_exercise = pytest.mark.parametrize("exercise", BANK, ids=lambda e: e.slug)
each_language = pytest.mark.parametrize("language", ["en", "fr"])
hollow_or_whole = pytest.mark.parametrize("hollow", [True, False], ids=["hollow", "whole"])


def test_a_stub_is_exactly_this():
    assert (
        percent(toys.TOY, "fr", NUMBERS, hollow=True)
        == '''# %% [markdown]
# ## Le double de 12345
#
# Le double de $x$, jusqu’à 12345.
#
# **Ce qui est vérifié**
#
# * un petit vecteur
# * elle est linéaire jusqu’à 12345
#
# La correction pose aussi des questions qui ne sont pas montrées ici. Les arguments doivent rester inchangés.

# %%
import numpy as np


def double(x):
    """Deux fois x."""
    raise NotImplementedError
'''
    )


def test_a_solution_differs_from_its_stub_in_the_bodies_only():
    stub, solution = (percent(toys.TOY, "en", NUMBERS, hollow=h) for h in (True, False))
    assert solution == stub.replace("raise NotImplementedError", "return 2 * x  # (n,)")


def test_where_nothing_is_hidden_nothing_more_is_announced():
    exercise = replace(toys.TOY, cases=toys.TOY.cases[:1], laws=())
    assert "Grading also asks" not in percent(exercise, "en", NUMBERS, hollow=True)


def test_an_unknown_blank_is_no_empty_place():
    exercise = replace(toys.TOY, statement=Text(en="<<bog>>", fr="<<bog>>"))
    with pytest.raises(KeyError, match="bog"):
        percent(exercise, "en", NUMBERS, hollow=True)


def test_given_helpers_and_imports_stand_above_the_stub():
    exercise = replace(toys.TOY, given=(toys.entries,), imports=("import sympy as sp",))
    code = percent(exercise, "en", NUMBERS, hollow=True).split("# %%\n")[1]
    assert code.startswith(
        "import sympy as sp\n\n\ndef entries(rng):\n    return rng.normal(size=LIMIT)\n\n\ndef double(x):"
    )


@each_exercise
@each_language
@hollow_or_whole
def test_script_and_notebook_have_the_same_cells(exercise, language, hollow):
    numbers = values(exercise, 0)
    script = jupytext.reads(percent(exercise, language, numbers, hollow=hollow), fmt="py:percent")
    chapter = Chapter(exercise.chapter, Text(en="One", fr="Un"), (exercise,))
    made = nbformat.reads(notebook(chapter, language, {exercise.slug: numbers}, hollow=hollow), as_version=4)
    nbformat.validate(made)
    _opening, *cells, check = made.cells
    assert [(c.cell_type, c.source) for c in script.cells] == [(c.cell_type, c.source) for c in cells]
    assert check.source.endswith(f'check("{exercise.slug}")')


def test_the_cells_of_a_notebook_have_names_of_their_own():
    chapter = Chapter("00_toys", Text("Toys", "Jouets"), (toys.TOY,))
    made = json.loads(notebook(chapter, "en", {"double": NUMBERS}, hollow=True))
    assert [cell["id"] for cell in made["cells"]] == ["opening", "double-statement", "double-code", "double-check"]


@each_exercise
def test_both_languages_have_the_same_code_but_for_docstrings(exercise):
    codes = [percent(exercise, lang, values(exercise, 0), hollow=False).split("# %%\n")[1] for lang in ("en", "fr")]
    for text in exercise.holes.values():
        codes = [codes[0].replace(text.en, ""), codes[1].replace(typeset(text.fr, "fr"), "")]
    assert re.sub(r'r?""""""', "", codes[0]) == re.sub(r'r?""""""', "", codes[1])


@each_exercise
@each_language
def test_no_blank_is_left(exercise, language):
    assert "<<" not in percent(exercise, language, values(exercise, 0), hollow=True).replace("<<=", "")


@each_exercise
def test_french_spaces_do_not_break(exercise):
    prose = VERBATIM.sub("", statement(exercise, "fr", values(exercise, 0)))
    assert not re.findall(r" [:;?!»%]|« ", prose)
