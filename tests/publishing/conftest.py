"""The generated files, made once for all tests."""

import pytest

from grader.bank.load import load
from grader.edition.memory import Memory, default_folder
from grader.publishing.kit import kit_of
from grader.publishing.trees import drawn, tree_of
from tests.publishing.toys import SEED


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
