"""The exercises of a chapter, in teaching order."""

from reference.bank.ch05_neural_network import perceptron_derivatives_symbolic, xor_network

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        perceptron_derivatives_symbolic,
        xor_network,
    )
)
