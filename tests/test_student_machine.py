"""A student's own machine: what is missing, other encodings, other line ends, and whose fault is whose."""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from grader import cli
from grader.doctor import LIBRARIES
from grader.words.extras import COURSE, KERAS, NBGRADER, STUDENT
from grader.words.failure import OURS, USAGE
from grader.words.output import instead
from tests.students import solved_kit

ROOT = Path(__file__).parents[1]
OK, WORK_TO_DO = 0, 1

NEWTON = "01_derivative/newton.py"
RIGHT = "def newton(f, df, x0, n):\n    for _ in range(n):\n        x0 = x0 - f(x0) / df(x0)\n    return x0\n"
NEEDS = {"sympy": "chain_rule_symbolic", "matplotlib": "draw_tangent", "keras": "keras_heaviside"}
SMALL = ("--only", "newton", "--no-notebooks")
NOT_A_STUDENT_S = ("msgpack", "flint", "jinja2", "nbformat", "sklearn", "nbgrader", "pyseccomp", "reference")


@pytest.fixture(scope="module")
def given(tmp_path_factory):
    """The solutions of a few exercises, as a kit in each language; nobody writes in it."""
    folder = tmp_path_factory.mktemp("kits")
    for language in ("en", "fr"):
        solved_kit(folder / language, language, ["newton", *NEEDS.values()])
    return folder


def run(folder, *command, without=(), first="", **environment):
    """A command of Python's in a folder, as on a machine that has not got some libraries."""
    lacking = "".join(f"sys.modules[{name!r}] = None; " for name in without)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "PYTHON", "CI", "COV"))}
    kept |= {"PYTHONPATH": str(ROOT), "COLUMNS": "200", "NO_COLOR": "1", "PYTHONUTF8": "1", **environment}
    program = f"import sys; {lacking}{first}\nsys.argv = {list(command)!r}\n"
    program += f"import runpy; runpy.run_module({command[0]!r}, run_name='__main__', alter_sys=True)"
    return subprocess.run(
        [sys.executable, "-c", program], cwd=folder, env=kept, capture_output=True, encoding="utf-8", errors="replace"
    )


def pytest_in(folder, *options, **more):
    plugin = ("-p", "grader.bridges.pytest_plugin", "-p", "no:cacheprovider")
    return run(folder, "pytest", *plugin, *options, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1", **more)


# What is missing


@pytest.mark.parametrize(
    "words",
    ["", "--help", "list", f"check {NEWTON}", "hint newton", "reset newton", "symbolic --help", "symbolic 2x x+x"],
)
def test_a_student_s_verbs_need_nothing_of_an_instructor_s(given, tmp_path, words):
    folder = shutil.copytree(given / "en", tmp_path / "en") if "reset" in words else given / "en"
    done = run(folder, "grader", *words.split(), without=NOT_A_STUDENT_S)
    assert done.returncode == (OK if words else USAGE), done.stderr  # alone, it shows its help, and nothing was done
    assert "Traceback" not in done.stderr and (done.stdout + done.stderr).strip()


def test_help_imports_nothing_heavy(tmp_path):
    heavy = ("numpy", "sympy", "matplotlib", "msgpack", "rich", "multiprocessing")
    code = (
        "import sys\nfrom grader.cli import main\ntry: main(['--help'])\n"
        f"finally: print([m for m in {heavy[1:]} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]", done.stderr


def test_the_table_of_verbs_made_elsewhere_says_what_they_say():
    context = click.Context(cli.main)
    for name, (_, said) in cli.ELSEWHERE.items():
        command = cli.main.get_command(context, name)
        assert command.help.splitlines()[0] == said


@pytest.mark.parametrize("language, said", [("en", "is not installed"), ("fr", "n’est pas installé")])
@pytest.mark.parametrize("library", NEEDS)
def test_a_library_that_is_missing_is_named_with_the_line_that_brings_it(given, language, said, library):
    extra = KERAS if library == "keras" else STUDENT
    line = f'{given / language}/gradschool-{cli.__version__}-py3-none-any.whl[{extra}]"'
    slug = NEEDS[library]
    path = next(path for path in (given / language).glob(f"*/{slug}.py") if path.parent.name != "cases")
    done = pytest_in(given / language, NEWTON, str(path), without=[library])
    assert done.returncode == OK, done.stdout
    assert f"{library} {said}" in done.stdout and line in done.stdout
    assert "FAILED" not in done.stdout and "def " not in done.stdout
    done = run(given / language, "grader", "check", str(path), without=[library])
    assert done.returncode == WORK_TO_DO
    assert said in done.stdout and line in done.stdout
    assert "ModuleNotFoundError" not in done.stdout


def test_a_name_of_no_library_is_the_student_s_mistake(given, tmp_path):
    uses = "import nunpy as np\n" + RIGHT.replace("return ", "return np.abs(1) * ")
    (tmp_path / "newton.py").write_text(uses, encoding="utf-8")
    done = run(given / "en", "grader", "check", str(tmp_path / "newton.py"))
    assert "needs nunpy (line 5)" in done.stdout


@pytest.mark.parametrize("verb", [["grade", ".", "--out", "o"], ["prove"], ["kit", "--out", "k"], ["regenerate"]])
def test_an_instructor_s_verb_says_what_to_install_and_where(tmp_path, verb):
    done = run(tmp_path, "grader", *verb, without=("msgpack",), first=f"sys.path.insert(0, {str(ROOT)!r});")
    assert done.returncode == USAGE
    assert 'pip install ".[course]"' in done.stderr or "run this from the course repository" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_than_on_linux_grading_is_refused_in_a_sentence(tmp_path, platform):
    masked = (
        "import os, signal, subprocess, pathlib, asyncio, click, grader.cli\n"  # some look at the platform themselves
        f"sys.platform = {platform!r}\n"
        "for owner, name in ((os, 'fork'), (signal, 'SIGKILL'), (signal, 'setitimer')): delattr(owner, name)"
    )
    done = run(tmp_path, "grader", "grade", ".", "--out", "o", first=masked)
    assert done.returncode == USAGE
    assert done.stderr.startswith("grader: submissions are graded on Linux")
    assert len(done.stderr.strip().splitlines()) == 1


def test_the_doctor_speaks_to_the_person_it_finds(given, tmp_path):
    student = run(given / "fr", "grader", "doctor", without=["sympy"], first="sys.path.insert(0, '');")
    assert "sans sympy" in student.stdout and '[student]"' in student.stdout
    assert not any(word in student.stdout for word in ("seccomp", "hypothesis", "Chromium"))
    assert "seccomp" in run(ROOT, "grader", "doctor").stdout
    lost = run(tmp_path, "grader", "doctor", without=["reference"])
    assert lost.returncode == WORK_TO_DO and "cd the-kit" in lost.stdout


def test_the_libraries_of_an_extra_are_those_that_the_package_names():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    called = {"sklearn": "scikit-learn", "flint": "python-flint", "mpmath": "sympy", "keras": "tensorflow"}
    for extra in (STUDENT, KERAS, COURSE, NBGRADER):
        named = " ".join(extras[extra])
        assert [name for name in LIBRARIES[extra] if called.get(name, name) not in named] == []


# Whose fault


def test_an_exception_of_ours_ends_in_one_sentence_and_status_three(given):
    breaks = "import grader.bridges.student as s\ndef hint(*a): raise ZeroDivisionError('ours')\ns.hint = hint"
    for language, said in (("en", "this is our fault, not yours"), ("fr", "c'est notre faute, pas la vôtre")):
        done = run(given / language, "grader", "hint", "newton", first=breaks)
        assert done.returncode == OURS
        assert said in done.stderr and "ZeroDivisionError: ours" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
    shown = run(given / "en", "grader", "hint", "newton", first=breaks, GRADER_TRACEBACK="1")
    assert "Traceback" in shown.stderr


def test_what_breaks_in_our_own_code_is_never_told_as_the_student_s(given):
    breaks = "import grader.running.inside.asking as a\ndef broken(*x): raise RuntimeError('ours')\na.by_name = broken"
    done = run(given / "en", "grader", "check", NEWTON, first=breaks)
    assert done.returncode == OURS
    assert "The grader itself failed here" in done.stdout and "your code returns" not in done.stdout
    done = pytest_in(given / "en", NEWTON, first=breaks)
    assert done.returncode != OK
    assert "ERROR" in done.stdout and "FAILED" not in done.stdout.replace("- ", "")
    assert "The grader itself failed here" in done.stdout


def test_a_folder_that_may_not_be_written_to_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run(ROOT, "grader", "kit", *SMALL, "--out", str(tmp_path / "file" / "kit"))
    assert done.returncode == USAGE
    assert str(tmp_path / "file" / "kit") in done.stderr and len(done.stderr.strip().splitlines()) == 1


def test_exercises_without_their_cases_are_no_whole_kit(given, tmp_path):
    shutil.copytree(given / "en", tmp_path / "en", ignore=shutil.ignore_patterns("cases"))
    for done in (pytest_in(tmp_path / "en"), run(tmp_path / "en", "grader", "list")):
        assert done.returncode != OK
        assert "is no whole kit" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1


# Encodings and line ends

ENCODINGS = [
    {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "cp437", "PYTHONUTF8": "0"},
]


@pytest.mark.parametrize("environment", ENCODINGS, ids=lambda e: "-".join(e.values()))
def test_any_encoding_shows_what_is_said(given, tmp_path, environment):
    folder = Path(shutil.copytree(given / "fr", tmp_path / "fr"))
    (folder / NEWTON).write_text(RIGHT.replace("-", "+", 1), encoding="utf-8")
    for done in (
        run(folder, "grader", "check", NEWTON, **environment),
        pytest_in(folder, NEWTON, **environment),
        run(folder, "grader", "list", **environment),
        run(folder, "grader", "hint", "newton", **environment),
    ):
        assert "Error" not in done.stderr and "\\u" not in done.stdout and "\\x" not in done.stdout
        assert done.stdout.strip()


def test_what_an_encoding_lacks_is_spelled():
    def shown(text):
        try:
            text.encode("ascii")
        except UnicodeEncodeError as fault:
            return text[: fault.start] + instead(fault)[0]

    assert shown("x ↦ x") == "x ->"
    assert [shown(c) for c in "…«é√π≤"] == ["...", '"', "e", "sqrt", "pi", "<="]


def test_a_kit_with_the_line_ends_of_windows_is_a_kit(given, tmp_path):
    folder = Path(shutil.copytree(given / "en", tmp_path / "en"))
    stub = (folder / "cases" / "stubs" / "newton.py").read_bytes()
    (folder / NEWTON).write_bytes(stub)
    for path in folder.rglob("*.*"):
        if path.suffix in (".py", ".json", ".md", ".ini"):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert "newton: not written yet" in run(folder, "grader", "check", NEWTON).stdout
    assert "is as it was given" in run(folder, "grader", "reset", "newton").stdout
    assert not list(folder.rglob("*.kept-*"))
    done = pytest_in(folder, "-k", "newton or chain_rule")
    assert "1 exercise not written yet: newton" in done.stdout and done.returncode == OK


def test_a_mark_that_an_editor_leaves_at_the_beginning_changes_nothing(given, tmp_path):
    folder = Path(shutil.copytree(given / "en", tmp_path / "en"))
    shutil.copy(folder / "cases" / "stubs" / "newton.py", folder / NEWTON)
    for path in (folder / "kit.json", folder / "cases" / "newton.json", folder / NEWTON):
        path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert "newton: not written yet" in run(folder, "grader", "check", NEWTON).stdout
    assert "1 exercise not written yet: newton" in pytest_in(folder, NEWTON).stdout


def test_what_the_machine_refuses_is_a_sentence(given):
    full = (
        "import errno, click\ndef echo(*words, **more):\n"
        "    if not more: raise OSError(errno.ENOSPC, 'No space left on device')\n"
        "    print(*words, file=sys.stderr)\nclick.echo = echo"
    )
    done = run(given / "en", "grader", "hint", "newton", first=full)
    assert (done.returncode, done.stderr.strip()) == (USAGE, "grader: this machine refuses: No space left on device")


# What the project reads and what it gives away


def texts_without_encoding(path):
    """Calls that read or write text in whatever encoding the locale has."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or {"encoding", None} & {k.arg for k in node.keywords}:
            continue
        function, words = node.func, {k.arg for k in node.keywords}
        name = getattr(function, "attr", getattr(function, "id", ""))
        as_text = name in ("run", "Popen", "check_output") and {"text", "universal_newlines"} & words
        if as_text or (name == "read_text" and not node.args) or (name == "write_text" and len(node.args) < 2):
            yield node.lineno
        elif name == "open" and ast.unparse(function) in ("open", "io.open"):
            modes = [*node.args[1:2], *(k.value for k in node.keywords if k.arg == "mode")]
            if not any("b" in str(getattr(mode, "value", "")) for mode in modes):
                yield node.lineno


def test_text_is_read_and_written_in_utf_8_whatever_the_locale():
    sources = [p for folder in ("grader", "reference", "tests", "bench") for p in (ROOT / folder).rglob("*.py")]
    ours = [p for p in sources if p.parent.name != "submissions" and "submissions" not in p.parts]
    assert {str(p.relative_to(ROOT)): lines for p in ours if (lines := list(texts_without_encoding(p)))} == {}


def test_everything_that_a_student_reads_of_a_kit_is_true_of_its_wheel(tmp_path):
    done = run(ROOT, "grader", "kit", *SMALL, "--out", str(tmp_path / "kit"))
    assert done.returncode == OK, done.stderr
    (wheel,) = (tmp_path / "kit").glob("*.whl")
    readme = (tmp_path / "kit" / "README.md").read_text(encoding="utf-8")
    assert f'pip install "./{wheel.name}[student]"' in readme
    assert f'pip install "./{wheel.name}[keras]"' in readme
    assert json.loads((tmp_path / "kit" / "kit.json").read_text(encoding="utf-8"))["package"] == f"./{wheel.name}"


def test_a_kit_without_a_wheel_names_what_the_instructor_named(tmp_path):
    run(
        ROOT,
        "grader",
        "kit",
        "--only",
        "newton",
        "--no-notebooks",
        "--package",
        "maths",
        "--out",
        str(tmp_path / "kit"),
    )
    assert not list((tmp_path / "kit").glob("*.whl"))
    assert 'pip install "maths[student]"' in (tmp_path / "kit" / "README.md").read_text(encoding="utf-8")
