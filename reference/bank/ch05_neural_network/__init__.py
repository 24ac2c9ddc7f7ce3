"""Neural networks."""

from grader.bank.lesson import Chapter
from grader.bank.spec import Text
from reference.bank.ch05_neural_network import perceptron_derivatives_symbolic, xor_network

CHAPTER = Chapter(
    folder="05_neural_network",
    title=Text(en="Neural networks", fr="Réseaux de neurones"),
    lesson=(
        perceptron_derivatives_symbolic.EXERCISE,
        xor_network.EXERCISE,
    ),
)
