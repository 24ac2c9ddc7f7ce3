"""What is remembered is what would be computed, or it is computed."""

from dataclasses import replace

import pytest

from grader.edition import memory
from grader.edition.drawn import public_part
from grader.edition.memory import Memory
from grader.publishing.trees import tree
from grader.running.wire import codec
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


def test_another_seed_is_another_question(tmp_path, counted):
    for seed in (0, 1, 0):
        tree([toys.TOY], seed, answered=Memory(tmp_path))
    assert [seed for _, seed in counted] == [0, 1]


def test_some_claims_are_remembered_where_all_are(tmp_path, counted):
    memory = Memory(tmp_path)
    whole = memory(toys.TOY, 0)
    assert codec.encode(memory(public_part(toys.TOY), 0)) == codec.encode(
        {c.name: whole[c.name] for c in toys.TOY.claims if not c.hidden}
    )
    assert len(counted) == 1
    memory.prepare([toys.TOY, public_part(toys.TOY)], 0)
    assert len(counted) == 1


def test_hidden_claims_are_not_known_where_the_public_ones_are(tmp_path, counted):
    memory = Memory(tmp_path)
    memory(public_part(toys.TOY), 0)
    assert memory(toys.TOY, 0).keys() == {claim.name for claim in toys.TOY.claims}
    assert len(counted) == 2


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
