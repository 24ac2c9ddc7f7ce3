"""The released notebook on a student's machine: nbgrader's Validate, pytest, grader check."""

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbgrader.validator import Validator

from grader.bridges.nbgrader.student import NotRightYet
from grader.bridges.nbgrader.student import check as check_cell
from grader.bridges.student import check
from tests.handed import ONE_TOO_MANY, SOFTMAX
from tests.nbgrader.classroom import ASSIGNMENT, RIGHT, written

pytestmark = [pytest.mark.xdist_group("nbgrader"), pytest.mark.filterwarnings("ignore::DeprecationWarning")]
NOTEBOOKS = ["01_derivative.ipynb", "16_probability.ipynb"]


@pytest.fixture
def handed_out(course, tmp_path):
    """A student's copy of the release, with some answers written in it."""

    def write(**answers):
        copied = shutil.copytree(course / "release" / ASSIGNMENT, tmp_path / "maths")
        for name, notebook in written(copied, answers).items():
            nbformat.write(nbformat.from_dict(notebook), copied / name)
        return copied

    return write


def pytest_in(folder):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8")


def test_pytest_runs_the_public_cases_of_every_notebook(handed_out):
    done = pytest_in(handed_out(newton=ONE_TOO_MANY, softmax=SOFTMAX))
    assert "1 failed, 1 passed" in done.stdout, done.stdout
    assert "itération de trop" in done.stdout or "newton(" in done.stdout


def test_what_is_not_written_is_skipped(handed_out):
    done = pytest_in(handed_out())
    assert "2 skipped" in done.stdout, done.stdout


def test_grader_check_reads_a_released_notebook(handed_out):
    folder = handed_out(**RIGHT)
    assert [r.right for name in NOTEBOOKS for r in check(folder / name)] == [True, True]


def test_a_test_cell_raises_what_is_not_right_yet_in_sentences(handed_out, monkeypatch):
    monkeypatch.chdir(handed_out())
    with pytest.raises(NotRightYet, match="newton\N{NO-BREAK SPACE}: ") as raised:
        exec(f"{ONE_TOO_MANY}\ncheck('newton')", {"check": check_cell})
    assert raised.value._render_traceback_() == str(raised.value).splitlines()


def test_a_test_cell_of_a_right_answer_says_so(handed_out, monkeypatch, capsys):
    monkeypatch.chdir(handed_out())
    exec(f"{RIGHT['newton']}\ncheck('newton')", {"check": check_cell})
    assert "newton\N{NO-BREAK SPACE}: " in capsys.readouterr().out


@pytest.mark.filterwarnings("ignore")  # of the kernel's client
def test_validate_says_what_is_not_right_yet(handed_out, monkeypatch):
    folder = handed_out(newton=ONE_TOO_MANY)
    monkeypatch.chdir(folder)
    found = Validator().validate(str(Path("01_derivative.ipynb")))
    (failed,) = found["failed"]
    assert 'check("newton")' in failed["source"]
    assert "newton\N{NO-BREAK SPACE}: " in failed["error"] and "student.py" not in failed["error"]
