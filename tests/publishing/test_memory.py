"""What is remembered is what would be computed, or it is computed."""

from dataclasses import replace

import pytest

from grader.edition import memory
from grader.edition.memory import Memory
from grader.publishing.trees import tree
from grader.words.text import Text
from tests.publishing import toys


@pytest.fixture
def counted(monkeypatch):
    """How often answers were computed."""
    calls = []
    computed = memory.answers
    monkeypatch.setattr(memory, "answers", lambda *question: calls.append(question) or computed(*question))
    return calls


def test_what_is_remembered_makes_the_same_files(tmp_path, counted):
    fresh = tree([toys.TOY], 1)
    assert [tree([toys.TOY], 1, answered=Memory(tmp_path)) for _ in range(3)] == [fresh] * 3
    assert len(counted) == 1


def test_another_seed_or_another_claim_is_another_question(tmp_path, counted):
    for exercise, seed in [(toys.TOY, 0), (toys.TOY, 1), (replace(toys.TOY, laws=()), 0)]:
        tree([exercise], seed, answered=Memory(tmp_path))
    assert len(counted) == 3


def test_a_changed_sentence_is_not_remembered_wrongly(tmp_path):
    tree([toys.TOY], 0, answered=Memory(tmp_path))
    changed = replace(toys.TOY, statement=Text(en="Other.", fr="Autre."))
    assert tree([changed], 0, answered=Memory(tmp_path)) == tree([changed], 0)


def test_a_damaged_memory_is_computed_again(tmp_path, counted):
    tree([toys.TOY], 0, answered=Memory(tmp_path))
    (path,) = (tmp_path / "answers").iterdir()
    path.write_text("{", encoding="utf-8")
    assert tree([toys.TOY], 0, answered=Memory(tmp_path)) == tree([toys.TOY], 0)
    assert len(counted) == 2


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert tree([toys.TOY], 0, answered=Memory(tmp_path / "file")) == tree([toys.TOY], 0)
