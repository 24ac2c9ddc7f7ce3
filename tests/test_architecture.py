"""Who may import whom, what a student's machine must not need, and what the wheel holds."""

import ast
import io
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import grader.publishing.wheel

ROOT = Path(__file__).parent.parent

# package → what of ours it may import beside itself; a package without a line is a failure
MAY_IMPORT = {
    "reference.algorithms": set(),
    "reference.oracle": set(),
    "reference.data": set(),
    "reference.late": set(),
    "reference.bank": {
        "grader.bank.author", "grader.bank.spec", "grader.bank.lesson", "grader.values", "reference",
        "grader.judging.models",
        "grader.judging.formulas",
        "grader.words.verdict",
    },
    "grader.values": set(),
    "grader.words": set(),
    "grader.bank": {"grader.values", "grader.words"},
    "grader.exam": {"grader.bank.spec", "grader.values", "grader.words"},
    "grader.symbolic": {"grader.running.outside.checker", "grader.words"},
    "grader.judging": {"grader.values", "grader.words", "grader.exam", "grader.symbolic.answers"},
    "grader.running.wire": {"grader.values", "grader.words"},
    "grader.running.kernel": set(),
    "grader.running.inside": {"grader.values", "grader.words", "grader.running.wire", "grader.running.kernel"},
    "grader.running.outside": {"grader.values", "grader.words", "grader.running"},
    "grader.running": {"grader.values", "grader.words"},
    "grader.edition": {
        "grader.bank", "grader.exam", "grader.judging.compare", "grader.judging.measure", "grader.running",
        "grader.values", "grader.words",
    },
    "grader.submissions": {"grader.words"},
    "grader.reporting": {"grader.exam", "grader.judging", "grader.symbolic.sentences", "grader.values", "grader.words"},
    "grader.publishing": {"grader.__version__", "grader.bank", "grader.edition", "grader.exam", "grader.words"},
    "grader.grading": {"grader.__version__", "grader.bank", "grader.edition", "grader.exam", "grader.judging",
        "grader.reporting", "grader.running", "grader.submissions", "grader.words"},
    "grader.proving": {"grader.bank", "grader.edition", "grader.exam", "grader.grading", "grader.judging",
        "grader.publishing", "grader.running", "grader.words"},
    "grader.bridges": {"grader.bank", "grader.edition", "grader.exam", "grader.grading", "grader.judging",
        "grader.publishing", "grader.reporting", "grader.running", "grader.submissions", "grader.values",
        "grader.words"},
    "grader.doctor": {"grader.bridges.kits", "grader.running.outside.walls", "grader.words"},
    "grader.cli": {"grader"},
    "grader.__main__": {"grader.cli"},
}  # fmt: skip

SOURCES = [p for folder in ("grader", "reference") for p in sorted((ROOT / folder).rglob("*.py"))]


def module_name(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module in ("grader", "reference"))


def is_below(name, package):
    return f"{name}.".startswith(f"{package}.")


def package_of(name):
    """The nearest package upwards that has a line."""
    return max((package for package in MAY_IMPORT if is_below(name, package)), key=len, default=None)


PLACED = [path for path in SOURCES if path.name != "__init__.py" or path.stat().st_size > 1000]


@pytest.mark.parametrize("path", PLACED, ids=module_name)
def test_imports_point_one_way(path):
    name = module_name(path)
    package = package_of(name)
    assert package, f"{name} has no line in MAY_IMPORT"
    ours = {i for i in imported(path) if is_below(i, "grader") or is_below(i, "reference")} - {"grader", "reference"}
    strangers = {i for i in ours if not any(is_below(i, allowed) for allowed in {package, *MAY_IMPORT[package]})}
    assert not strangers, f"{name} may not import {sorted(strangers)}"


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
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


@pytest.fixture(scope="module")
def wheel():
    return zipfile.ZipFile(io.BytesIO(grader.publishing.wheel.wheel()))


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """The names in the source distribution, below its one folder."""
    out = tmp_path_factory.mktemp("source")
    build = "from hatchling.build import build_sdist; import sys; print(build_sdist(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", build, str(out)], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    with tarfile.open(out / done.stdout.strip().splitlines()[-1]) as archive:
        return [name.partition("/")[2] for name in archive.getnames()]


def test_the_source_distribution_gives_no_answer_away(source):
    tops = {name.split("/")[0] for name in source}
    assert tops == {"grader", "LICENSE", "README.md", "pyproject.toml", "PKG-INFO", ".gitignore"}


def test_both_archives_hold_the_licence_and_say_that_there_are_types(source, wheel):
    assert {"LICENSE", "grader/py.typed"} <= set(source)
    assert "grader/py.typed" in wheel.namelist()
    (licence,) = (name for name in wheel.namelist() if name.endswith("licenses/LICENSE"))
    assert "the gradschool authors" in wheel.read(licence).decode()


def test_the_wheel_contains_the_tool_and_nothing_else(wheel):
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {t for t in tops if not t.startswith("gradschool-")} == {"grader"}


def test_the_wheel_contains_what_reports_are_made_of(wheel):
    assert any(name.startswith("grader/reporting/templates/") for name in wheel.namelist())
