"""First steps with Keras."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch06_keras_first_steps import keras_from_spec

CHAPTER = Chapter(
    folder="06_keras_first_steps",
    title=Text(en="First steps with Keras", fr="Premiers pas avec Keras"),
    lesson=(
        keras_from_spec.EXERCISE,
    ),
)
