"""Transformer."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch18_transformer import attention_head, attention_two_tokens_symbolic

CHAPTER = Chapter(
    folder="18_transformer",
    title=Text(en="Transformer", fr="Transformeur"),
    lesson=(
        attention_head.EXERCISE,
        attention_two_tokens_symbolic.EXERCISE,
    ),
)
