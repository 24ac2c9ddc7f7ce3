"""The exercises of a chapter, in teaching order."""

from reference.bank.ch08_gradient_descent import gd_trajectory, momentum

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        gd_trajectory,
        momentum,
    )
)
