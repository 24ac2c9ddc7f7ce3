"""Byte-pair encoding against the book's example (17.M) and the tokenizers library where counts decide alone."""

import random

import pytest

from reference.algorithms.bpe_train import bpe_train

BOOK = "ab ab abc dbac bacde"
BOOK_WORDS = [["ab"], ["ab"], ["ab", "c"], ["d", "bac"], ["bac", "d", "e"]]


def test_the_example_of_the_book_ends_with_three_merges():
    """L17926-17959."""
    vocabulary, merges, words = bpe_train(BOOK, 10)
    assert vocabulary == ["a", "b", "c", "d", "e", "ab", "ba", "bac"]
    assert merges == [("a", "b"), ("b", "a"), ("ba", "c")]
    assert words == BOOK_WORDS


def test_the_ids_of_the_book_count_from_one():
    """L17959: [6] [6] [6, 3] [4, 8] [8, 4, 5]."""
    vocabulary, _, words = bpe_train(BOOK, 3)
    ids = [[1 + vocabulary.index(token) for token in tokens] for tokens in words]
    assert ids == [[6], [6], [6, 3], [4, 8], [8, 4, 5]]


def test_overlapping_pairs_all_count():
    """Catalogue, trap 4: `aaaa` shows (a, a) three times, so that it comes before a pair seen twice."""
    assert bpe_train("bc bc aaaa", 1)[1] == [("a", "a")]


@pytest.mark.parametrize("seed", range(5))
def test_vocabulary_is_characters_then_merges_without_a_repetition(seed):
    rng = random.Random(seed)
    text = " ".join("".join(rng.choices("abcd", k=rng.randint(1, 9))) for _ in range(12))
    vocabulary, merges, words = bpe_train(text, 20)
    assert vocabulary == sorted(set(text) - {" "}) + ["".join(pair) for pair in merges]
    assert len(set(vocabulary)) == len(vocabulary)
    assert ["".join(tokens) for tokens in words] == text.split()
    assert {token for tokens in words for token in tokens} <= set(vocabulary)


def test_the_tokenizers_library_learns_the_same_where_no_counts_are_equal():
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    text = " ".join(["cab"] * 9 + ["ab"] * 5 + ["cabd"] * 3 + ["dd"] * 2 + ["bdd"] * 4 + ["aaa"] * 11)
    vocabulary, merges, words = bpe_train(text, 4)
    library = Tokenizer(models.BPE())
    library.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    trainer = trainers.BpeTrainer(vocab_size=len(vocabulary), min_frequency=2, show_progress=False)
    library.train_from_iterator([text], trainer)
    learnt = library.get_vocab()
    assert len(merges) == 4
    assert sorted(learnt, key=learnt.get) == vocabulary
    assert [token for tokens in words for token in tokens] == library.encode(text).tokens
