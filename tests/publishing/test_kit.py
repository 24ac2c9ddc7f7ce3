"""A kit holds what a student needs, and no byte of what they must not have."""

import ast
import io
import re
import tokenize
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader.bank.load import load
from grader.edition.notation import noted
from grader.publishing.kit import kit
from grader.publishing.percent import holes_of, source_of
from grader.publishing.trees import NotOurFolderError, write
from grader.words.text import Text
from grader.words.typography import typeset
from tests.drawn import sheet
from tests.publishing import toys

BANK = load()
each_exercise = pytest.mark.parametrize("exercise", BANK, ids=lambda e: e.slug)
each_language = pytest.mark.parametrize("language", ["en", "fr"])


def of_exercise(files, exercise):
    """Every file that speaks of an exercise, the notebook of its chapter included."""
    return {p: t for p, t in files.items() if p.stem in (exercise.slug, exercise.chapter)}


def words(text):
    return set(re.findall(r"\w+", text))


@each_language
def test_a_kit_is_this_list_and_nothing_else(language, kits):
    expected = {Path("README.md"), Path("kit.json"), Path("pytest.ini")}
    for e in BANK:
        expected |= {
            Path(e.chapter, f"{e.slug}.py"), Path(e.chapter, f"{e.chapter}.ipynb"),
            Path("cases", f"{e.slug}.json"), Path("cases", "stubs", f"{e.slug}.py"),
        }  # fmt: skip
        if any(not law.hidden for law in e.laws):
            expected.add(Path("cases", f"{e.slug}.py"))
    assert set(kits[language]) == expected


def test_a_kit_without_notebooks_has_none():
    assert not [p for p in kit([toys.TOY], 0, "en", notebooks=False) if p.suffix == ".ipynb"]


@each_exercise
@each_language
def test_names_that_give_something_away_are_absent(exercise, language, kits):
    secret = {claim.name for claim in exercise.claims if claim.hidden}
    secret |= {m.name for m in exercise.misconceptions}
    secret |= {f.__name__ for f in exercise.alternatives if callable(f)}
    secret = {name for name in secret if "_" in name} - {c.name for c in exercise.claims if not c.hidden}
    for path, text in of_exercise(kits[language], exercise).items():
        assert not secret & words(text), path


@each_exercise
@each_language
def test_what_hidden_claims_are_about_is_absent(exercise, language, kits):
    public = {claim.claim[language] for claim in exercise.claims if not claim.hidden}
    for claim in exercise.claims:
        if claim.hidden and not any(claim.claim[language] in other for other in public):
            for path, text in of_exercise(kits[language], exercise).items():
                listed = [line.strip() for line in text.splitlines()]
                assert f"# * {claim.claim[language]}" not in listed, path
                assert f'"{claim.claim[language]}"' not in text, path


def numbers(value):
    """Every float in the notation of a value that is telling: not round, not tiny."""
    found = re.findall(r"-?\d+\.\d{6,}", str(noted(value)))
    return {f[:8] for f in found if abs(float(f)) > 1e-3}


@each_exercise
def test_numbers_of_hidden_trials_are_absent(exercise, kits):
    with np.errstate(all="ignore"):
        paper = sheet(exercise, toys.SEED)
    hidden, public = set(), set()
    for trial in paper.trials:
        asked = numbers(list(getattr(trial.experiment, "arguments", ()))) | numbers(trial.expected)
        (hidden if trial.hidden else public).update(asked)
        public |= set() if trial.hidden else numbers(list(trial.slips.values()))
    for path, text in of_exercise(kits["en"], exercise).items():
        if path.suffix == ".json":
            shown = {f[:8] for f in re.findall(r"-?\d+\.\d{6,}", text)}
            assert not (hidden - public) & shown, path


def lines_of_code(source):
    """The lines of the bodies of a source, with their spaces and comments taken out."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    rows: dict[int, str] = {}
    for token in tokens:
        if token.type not in (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT):
            rows[token.start[0]] = rows.get(token.start[0], "") + token.string
    return rows


def hole_lines(exercise):
    """The telling lines of the solution's holes, less those that what is given says too."""
    holes, given = set(), set()
    for name, function in [*exercise.functions.items(), *((g.__name__, g) for g in exercise.given)]:
        source = source_of(function)
        rows = lines_of_code(source)
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef):
                is_hole = {node.name, f"{name}.{node.name}"} & holes_of(exercise)
                told = [s.lineno for s in ast.walk(node) if isinstance(s, (ast.Assign, ast.AugAssign, ast.Return))]
                (holes if is_hole else given).update(rows[line] for line in told if len(rows[line]) > 12)
    return holes - given


def squeezed(text):
    return re.sub(r"\s", "", text)


def secret_lines(exercise):
    """Lines of the solution that no sentence of the author's gives away on purpose, as a last hint may."""
    sentences = [*exercise.hints, *(m.says for m in exercise.misconceptions), exercise.statement]
    said = squeezed(" ".join(t.en + t.fr for t in sentences))
    return [line for line in map(squeezed, hole_lines(exercise)) if line not in said]


@each_exercise
@each_language
def test_no_line_of_a_solution_is_there(exercise, language, kits):
    for path, text in of_exercise(kits[language], exercise).items():
        assert not [line for line in secret_lines(exercise) if line in squeezed(text)], path


@pytest.mark.parametrize("slug", ["newton", "softmax", "Value", "gd_trajectory"])
def test_a_leak_would_be_seen(slug, files):
    """The same question, of the tree that does hold the solutions."""
    exercise = next(e for e in BANK if e.slug == slug)
    solved = squeezed(files[Path("solutions", "en", exercise.chapter, f"{exercise.slug}.py")])
    assert [line for line in secret_lines(exercise) if line in solved]


@each_language
def test_nothing_of_the_course_is_named(language, kits):
    for path, text in kits[language].items():
        assert "reference." not in text, path
        assert "reference/" not in text, path
        assert str(toys.SEED) not in text, path


@each_language
def test_a_kit_speaks_one_language_to_the_student(language, kits):
    other = {"en": "fr", "fr": "en"}[language]
    for exercise in BANK:
        text = kits[language][Path(exercise.chapter, f"{exercise.slug}.py")]
        for said in exercise.holes.values():
            shown = typeset(said[language], language)
            assert shown in text or "\n" in shown or "<<" in shown
            assert said[other] == said[language] or f'"""{said[other]}"""' not in text


def test_a_kit_in_which_somebody_has_written_is_not_written_over(tmp_path):
    files = kit([toys.TOY], 0, "en")
    write(tmp_path / "kit", files)
    stub = tmp_path / "kit" / "00_toys" / "double.py"
    stub.write_text("my work", encoding="utf-8")
    with pytest.raises(NotOurFolderError, match=r"double\.py holds somebody's work"):
        write(tmp_path / "kit", kit([toys.TOY], 1, "en"))
    assert stub.read_text(encoding="utf-8") == "my work"


def test_a_kit_that_nobody_touched_can_be_renewed(tmp_path):
    write(tmp_path / "kit", kit([toys.TOY], 0, "en", notebooks=False))
    changed = replace(toys.TOY, statement=Text(en="Other.", fr="Autre."))
    write(tmp_path / "kit", kit([changed], 0, "en", notebooks=False))
    assert "Other." in (tmp_path / "kit" / "00_toys" / "double.py").read_text(encoding="utf-8")
