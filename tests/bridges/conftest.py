"""Kits on disk, and pytest run in them as a student runs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grader.bank.load import load, select
from grader.edition.memory import Memory, default_folder
from grader.publishing.kit import kit_of
from grader.publishing.trees import drawn, tree_of, write

ROOT = Path(__file__).parents[2]
PLUGIN = "grader.bridges.pytest_plugin"
BANK = {exercise.slug: exercise for exercise in select(load(), ["newton", "softmax"])}


def claims(slug):
    """The claims that a student is shown, as their author wrote them."""
    return [claim for claim in BANK[slug].claims if not claim.hidden]


def how_many(*slugs):
    """As many tests as a student has in these exercises."""
    return sum(len(claims(slug)) for slug in slugs)


@pytest.fixture(scope="session")
def papers():
    return [drawn(exercise, 0, Memory(default_folder())) for exercise in BANK.values()]


@pytest.fixture(scope="session")
def pristine(papers, tmp_path_factory):
    """A kit in each language, and the solutions, as they were given."""
    folder = tmp_path_factory.mktemp("pristine")
    for language in ("en", "fr"):
        write(folder / language, kit_of(papers, language))
    write(folder / "course", tree_of(papers))
    return folder


@pytest.fixture
def kit(pristine, tmp_path):
    """Gives a kit of one's own in a language."""
    return lambda language="en": Path(shutil.copytree(pristine / language, tmp_path / f"kit-{language}"))


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """A folder from which the grader can be imported, and nothing else of the course."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "grader").symlink_to(ROOT / "grader")
    return folder


@pytest.fixture
def run(site):
    """pytest in a folder, with no plugin but ours, as at home: not in continuous integration, unless it is said."""

    def run(folder, *options, plugins=(PLUGIN,), answers="", interpreter=(), **more):
        elsewhere = ("PYTEST", "COV", "PYTHON", "CI", "BUILD_NUMBER")
        environment = {k: v for k, v in os.environ.items() if not k.startswith(elsewhere)}
        environment |= {
            "PYTHONPATH": str(site),
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTHONUTF8": "1",
            "COLUMNS": "120",
            **more,
        }
        named = [part for plugin in plugins for part in ("-p", plugin)]
        return subprocess.run(
            [sys.executable, *interpreter, "-m", "pytest", *named, *map(str, options)],
            cwd=folder, env=environment, input=answers, capture_output=True, encoding="utf-8", timeout=120,
        )  # fmt: skip

    return run
