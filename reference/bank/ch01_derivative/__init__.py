"""The exercises of a chapter, in teaching order."""

from reference.bank.ch01_derivative import (
    chain_rule_symbolic,
    draw_newton_steps,
    newton,
    sigmoid_identities_symbolic,
    usual_derivatives,
)

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        usual_derivatives,
        chain_rule_symbolic,
        sigmoid_identities_symbolic,
        newton,
        draw_newton_steps,
    )
)
