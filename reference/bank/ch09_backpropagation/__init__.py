"""Backpropagation."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch09_backpropagation import (
    backprop_mlp,
    gradient_check,
    hebb_train,
    keras_xor,
    neuron_gradient,
    train_neuron,
    train_xor,
)

CHAPTER = Chapter(
    folder="09_backpropagation",
    title=Text(en="Backpropagation", fr="Rétropropagation"),
    lesson=(
        neuron_gradient.EXERCISE,
        train_neuron.EXERCISE,
        backprop_mlp.EXERCISE,
        gradient_check.EXERCISE,
        train_xor.EXERCISE,
        hebb_train.EXERCISE,
        keras_xor.EXERCISE,
    ),
)
