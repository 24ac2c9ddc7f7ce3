"""Tokens and embeddings."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch17_tokens_and_embeddings import bpe_train

CHAPTER = Chapter(
    folder="17_tokens_and_embeddings",
    title=Text(en="Tokens and embeddings", fr="Tokens et plongements"),
    lesson=(
        bpe_train.EXERCISE,
    ),
)
