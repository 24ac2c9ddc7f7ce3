"""Gradient descent."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch08_gradient_descent import gd_trajectory, momentum

CHAPTER = Chapter(
    folder="08_gradient_descent",
    title=Text(en="Gradient descent", fr="Descente de gradient"),
    lesson=(
        gd_trajectory.EXERCISE,
        momentum.EXERCISE,
    ),
)
