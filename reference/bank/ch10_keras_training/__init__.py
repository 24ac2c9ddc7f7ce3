"""Training with Keras."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch10_keras_training import train_digits

CHAPTER = Chapter(
    folder="10_keras_training",
    title=Text(en="Training with Keras", fr="Entraîner avec Keras"),
    lesson=(
        train_digits.EXERCISE,
    ),
)
