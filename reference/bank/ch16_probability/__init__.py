"""Probability."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch16_probability import softmax, softmax_jacobian_symbolic

CHAPTER = Chapter(
    folder="16_probability",
    title=Text(en="Probability", fr="Probabilités"),
    lesson=(
        softmax.EXERCISE,
        softmax_jacobian_symbolic.EXERCISE,
    ),
)
