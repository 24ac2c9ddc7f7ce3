"""The exercises of a chapter, in teaching order."""

from reference.bank.ch07_gradient import partial_derivatives_symbolic, sigmoid_neuron_gradient_symbolic, value

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        partial_derivatives_symbolic,
        sigmoid_neuron_gradient_symbolic,
        value,
    )
)
