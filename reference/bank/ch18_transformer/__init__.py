"""The exercises of a chapter, in teaching order."""

from reference.bank.ch18_transformer import attention_head, attention_two_tokens_symbolic

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        attention_head,
        attention_two_tokens_symbolic,
    )
)
