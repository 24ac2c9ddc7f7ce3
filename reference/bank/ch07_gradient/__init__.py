"""Gradient."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch07_gradient import partial_derivatives_symbolic, sigmoid_neuron_gradient_symbolic, value

CHAPTER = Chapter(
    folder="07_gradient",
    title=Text(en="Gradient", fr="Gradient"),
    lesson=(
        partial_derivatives_symbolic.EXERCISE,
        sigmoid_neuron_gradient_symbolic.EXERCISE,
        value.EXERCISE,
    ),
)
