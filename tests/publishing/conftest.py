"""The generated files, made once for all tests."""

from pathlib import Path

import pytest

from grader.bank.load import load
from grader.edition.memory import Memory, default_folder
from grader.publishing.kit import kit_of
from grader.publishing.trees import drawn, tree_of
from tests.publishing.toys import SEED

HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Side by side, what needs the whole bank drawn goes to one process, so that it is drawn once."""
    for item in items:
        if "papers" in getattr(item, "fixturenames", ()) and item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.xdist_group("papers"))


@pytest.fixture(scope="session")
def papers():
    """The whole bank, drawn once."""
    return [drawn(exercise, SEED, Memory(default_folder())) for exercise in load()]


@pytest.fixture(scope="session")
def files(papers):
    """The trees of the whole bank."""
    return tree_of(papers)


@pytest.fixture(scope="session")
def kits(papers):
    """A kit of the whole bank in each language."""
    return {language: kit_of(papers, language) for language in ("en", "fr")}
