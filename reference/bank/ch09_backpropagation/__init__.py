"""Backpropagation."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch09_backpropagation import backprop_mlp, gradient_check

CHAPTER = Chapter(
    folder="09_backpropagation",
    title=Text(en="Backpropagation", fr="Rétropropagation"),
    lesson=(
        backprop_mlp.EXERCISE,
        gradient_check.EXERCISE,
    ),
)
