"""The exercises of a chapter, in teaching order."""

from reference.bank.ch17_tokens_and_embeddings import bpe_train

EXERCISES = tuple(module.EXERCISE for module in (bpe_train,))
