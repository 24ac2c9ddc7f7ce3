"""Every exercise, in teaching order: the order lives here, not in file names."""

from reference.bank import (
    backprop_mlp,
    chain_rule_symbolic,
    gd_trajectory,
    gradient_check,
    keras_from_spec,
    momentum,
    newton,
    sigmoid_identities_symbolic,
    softmax,
    train_digits,
    value,
)

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        chain_rule_symbolic,
        sigmoid_identities_symbolic,
        newton,
        keras_from_spec,
        value,
        gd_trajectory,
        momentum,
        backprop_mlp,
        gradient_check,
        train_digits,
        softmax,
    )
)
