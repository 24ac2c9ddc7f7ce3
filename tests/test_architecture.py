"""Who may import whom, what a student's machine must not need, and what the wheel holds."""

import ast
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# package → what of ours it may import; what a line does not name, it may not
MAY_IMPORT = {
    "reference.algorithms": {"reference.algorithms"},
    "reference.oracle": {"reference.oracle"},
    "reference.bank": {
        "grader.bank.spec", "grader.bank.lesson", "grader.values", "reference", "grader.judging.models",
        "grader.judging.verdict",
    },
    "grader.values": set(),
    "grader.running": {"grader.values", "grader.judging.verdict", "grader.bank.spec", "grader.running", "grader"},
    "grader.judging": {"grader.values", "grader.judging", "grader.bank.sheet", "grader.bank.trials", "grader.symbolic"},
    "grader.symbolic": {"grader.symbolic", "grader.running.checker"},
    "grader.submissions": {"grader.submissions"},
    "grader.bank": {"grader.bank", "grader.values", "grader.judging", "grader.running.local", "grader.running.remote"},
}  # fmt: skip

SOURCES = [p for folder in ("grader", "reference") for p in sorted((ROOT / folder).rglob("*.py"))]


def module_name(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module in ("grader", "reference"))


def is_below(name, package):
    return f"{name}.".startswith(f"{package}.")


@pytest.mark.parametrize("path", SOURCES, ids=module_name)
def test_imports_point_one_way(path):
    name = module_name(path)
    rules = [allowed for package, allowed in MAY_IMPORT.items() if is_below(name, package)]
    if not rules:
        return  # the packages on top may import all that lies below
    ours = {i for i in imported(path) if is_below(i, "grader") or is_below(i, "reference")} - {"grader", "reference"}
    strangers = {i for i in ours if not any(is_below(i, allowed) for allowed in rules[0])}
    assert not strangers, f"{name} may not import {sorted(strangers)}"


@pytest.mark.parametrize("path", SOURCES, ids=module_name)
def test_nothing_of_the_tool_imports_the_course(path):
    if is_below(module_name(path), "grader"):
        assert not {i for i in imported(path) if is_below(i, "reference")}


@pytest.mark.parametrize("path", sorted((ROOT / "reference/algorithms").glob("*.py")), ids=lambda p: p.stem)
def test_algorithms_need_numpy_and_nothing_else(path):
    others = {i.split(".")[0] for i in imported(path)} - {"numpy", "reference", "math", "collections", "itertools"}
    assert not others


HEAVY = ("tensorflow", "keras", "sympy", "matplotlib", "scipy", "msgpack", "jinja2", "nbformat", "sklearn", "reference")


@pytest.mark.parametrize(
    "module",
    ["grader.cli", "grader.bridges.pytest_plugin", "grader.bridges.student", "grader.judging.judge"],
)
def test_what_a_student_runs_imports_nothing_heavy(module):
    code = f"import sys, {module}; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    out = tmp_path_factory.mktemp("wheel")
    build = "from hatchling.build import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", build, str(out)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return zipfile.ZipFile(out / done.stdout.strip().splitlines()[-1])


def test_the_wheel_contains_the_tool_and_nothing_else(wheel):
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {t for t in tops if not t.startswith("gradschool-")} == {"grader"}


def test_the_wheel_contains_what_reports_are_made_of(wheel):
    assert any(name.startswith("grader/reporting/templates/") for name in wheel.namelist())
