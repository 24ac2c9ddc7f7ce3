"""The exercises of a chapter, in teaching order."""

from reference.bank.ch09_backpropagation import backprop_mlp, gradient_check

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        backprop_mlp,
        gradient_check,
    )
)
