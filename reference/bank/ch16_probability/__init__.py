"""The exercises of a chapter, in teaching order."""

from reference.bank.ch16_probability import softmax, softmax_jacobian_symbolic

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        softmax,
        softmax_jacobian_symbolic,
    )
)
