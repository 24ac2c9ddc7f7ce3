"""The generated files, made once for all tests."""

import pytest

from grader.bank.load import load
from grader.publishing.kit import kit
from grader.publishing.trees import tree

SEED = 918273645  # a number that nothing else would write


@pytest.fixture(scope="session")
def files():
    """The trees of the whole bank."""
    return tree(load(), 0)


@pytest.fixture(scope="session")
def kits():
    """A kit of the whole bank in each language, for an unlikely seed."""
    return {language: kit(load(), SEED, language) for language in ("en", "fr")}
