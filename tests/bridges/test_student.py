"""list, check, hint, reset, and the last cell of a notebook."""

import json
from pathlib import Path

import pytest

from grader.bank.load import load
from grader.bridges import notebook, student
from grader.bridges.student import StudentError
from grader.words.typography import BREAK
from tests.bridges.conftest import how_many
from tests.bridges.test_pytest_plugin import NEWTON, RIGHT, SOFTMAX, WRONG_AXIS, wrote


@pytest.fixture
def here(kit, monkeypatch):
    """A kit that is also the current folder."""

    def here(language="en"):
        monkeypatch.chdir(kit(language))
        return Path.cwd()

    return here


def test_the_catalogue_is_in_teaching_order_and_in_the_language_of_the_kit(here):
    here("fr")
    assert [(row["slug"], row["title"]) for row in student.catalogue()] == [
        ("newton", "Méthode de Newton"),
        ("softmax", "Softmax"),
    ]
    assert student.catalogue("en")[0]["title"] == "Newton's method"


def test_in_the_course_the_bank_is_the_catalogue():
    assert [row["slug"] for row in student.catalogue()] == [e.slug for e in load()]


def test_hints_go_from_the_first_to_the_second(here):
    here("fr")
    assert "Subtracting" not in student.hint("softmax")
    assert student.hint("softmax", 1) != student.hint("softmax", 2)
    assert student.hint("softmax", 1, "en").startswith("Subtracting the same number")


def test_a_hint_that_does_not_exist_is_refused(here):
    here()
    with pytest.raises(StudentError, match="softmax has 2 hints; there is no hint 3"):
        student.hint("softmax", 3)


def test_an_unknown_exercise_is_told_what_is_near(here):
    here()
    with pytest.raises(StudentError, match="did you mean softmax"):
        student.hint("sofmax")


def test_outside_of_a_kit_the_folder_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StudentError, match=r"no kit\.json in .* or above it: run this in the folder of a kit"):
        student.reset("softmax")


def test_reset_keeps_every_version(here):
    folder = here("fr")
    stub = (folder / SOFTMAX).read_bytes()
    for number, text in enumerate((RIGHT, WRONG_AXIS), 1):
        wrote(folder, SOFTMAX, text)
        assert student.reset("softmax") == (
            f"{SOFTMAX} est tel que vous l’avez reçu{BREAK}; ce que vous aviez écrit est dans softmax.kept-{number}.py"
        )
        assert (folder / SOFTMAX).read_bytes() == stub
        assert (folder / SOFTMAX).with_name(f"softmax.kept-{number}.py").read_text(encoding="utf-8") == text


def test_reset_of_an_untouched_file_keeps_nothing(here):
    folder = here()
    assert student.reset("softmax") == f"{SOFTMAX} is as it was given"
    assert not list(folder.rglob("*.kept-*"))


def test_reset_brings_a_lost_file_back(here):
    folder = here()
    (folder / SOFTMAX).unlink()
    student.reset("softmax")
    assert (folder / SOFTMAX).is_file()


# Checking files


def test_a_right_file_is_right(here):
    (result,) = student.check(wrote(here(), SOFTMAX, RIGHT) / SOFTMAX)
    assert result.right
    total = how_many("softmax")
    head = [f"softmax: {total} of {total} right", "  two equal logits get equal shares: right"]
    assert result.text.splitlines()[:2] == head


def test_a_wrong_file_says_what_to_try(here, capsys):
    (result,) = student.check(wrote(here("fr"), SOFTMAX, WRONG_AXIS) / SOFTMAX)
    assert not result.right
    head = f"softmax{BREAK}: 0 sur {how_many('softmax')} justes\n"
    assert result.text.startswith(f"{head}  deux logits égaux reçoivent la même part{BREAK}:\n    C’est exactement")
    assert result.text.count("Sommez sur les classes (axe 1).") == 1  # said once, of the first failure
    assert len(result.text.splitlines()) < 20
    assert json.loads(json.dumps(result.as_dict()))["claims"][0]["verdict"] == "wrong value"
    assert capsys.readouterr().out == ""  # what a student prints is no part of --json


def test_a_stub_is_not_written_yet(here):
    (result,) = student.check(here() / SOFTMAX)
    assert (result.right, result.text) == (False, "softmax: not written yet")


def test_a_file_of_another_name_is_checked_for_what_it_defines(here):
    (result,) = student.check(wrote(here(), "mine.py", RIGHT) / "mine.py")
    assert (result.slug, result.right) == ("softmax", True)


def test_what_keeps_a_file_from_being_read_is_said_once(here):
    folder = wrote(here(), "16_probability/16_probability.ipynb", "{")
    (result,) = student.check(folder / "16_probability" / "16_probability.ipynb")
    assert "cannot be read as a notebook" in result.text
    (result,) = student.check(wrote(folder, SOFTMAX, "def softmax(") / SOFTMAX)
    assert result.text.count("SyntaxError") == 1


def test_a_file_without_any_exercise_is_refused(here):
    with pytest.raises(StudentError, match=r"no function in .* is one that an exercise asks for\. See: grader list"):
        student.check(wrote(here(), "mine.py", "x = 1\n") / "mine.py")


@pytest.mark.parametrize("name", ["absent.py", "README.md", "."])
def test_what_is_no_file_of_code_is_refused(here, name):
    with pytest.raises(StudentError, match=r"is no \.py file and no notebook"):
        student.check(here() / name)


def filled(folder, text):
    """The chapter's notebook with its code cell filled in, as Jupyter would save it, after a cell of magic."""
    path = folder / "16_probability" / "16_probability.ipynb"
    content = json.loads(path.read_text(encoding="utf-8"))
    (cell,) = [c for c in content["cells"] if c["id"] == "softmax-code"]
    cell["source"] = text
    content["cells"].insert(
        0, {"cell_type": "code", "metadata": {}, "outputs": [], "source": "%matplotlib inline\n1 / 0"}
    )
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_notebook_is_checked_cell_by_cell(here):
    (result,) = student.check(filled(here(), RIGHT))
    assert (result.slug, result.right) == ("softmax", True)


def test_a_failure_in_a_notebook_names_the_cell(here):
    (result,) = student.check(
        filled(here(), RIGHT.replace("z.max", "absent.max") + "import nowhere_to_be_found as absent\n")
    )
    assert "needs nowhere_to_be_found (line 5 of cell 4), which is not on the grading machine." in result.text
    (result,) = student.check(filled(here("fr"), RIGHT + "softmax = softmax or 1\nnp = np[0]\n"))
    assert "cellule 4" in result.text


def test_the_last_cell_judges_the_function_as_it_stands(here, capsys):
    here("fr")
    total = how_many("softmax")
    for text, said in (
        (RIGHT, f"softmax{BREAK}: {total} sur {total} justes"),
        (WRONG_AXIS, f"softmax{BREAK}: 0 sur {total} justes"),
        ("", "Il n’y a pas de softmax"),
    ):
        names = {}
        exec(text, names)
        names["check"] = notebook.check
        exec('check("softmax")', names)
        assert said in capsys.readouterr().out


def test_the_last_cell_of_an_unwritten_exercise_says_so(here, capsys):
    folder = here()
    names = {"check": notebook.check}
    exec(compile((folder / NEWTON).read_text(encoding="utf-8"), "cell", "exec"), names)
    exec('check("newton")', names)
    assert capsys.readouterr().out == "newton: not written yet\n"
