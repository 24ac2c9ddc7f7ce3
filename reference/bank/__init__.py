"""Every exercise, in teaching order: the order lives here, not in file names."""

from reference.bank import (
    attention_head,
    attention_two_tokens_symbolic,
    backprop_mlp,
    bpe_train,
    chain_rule_symbolic,
    conv2d,
    draw_newton_steps,
    gd_trajectory,
    gradient_check,
    keras_from_spec,
    momentum,
    newton,
    partial_derivatives_symbolic,
    perceptron_derivatives_symbolic,
    sigmoid_identities_symbolic,
    sigmoid_neuron_gradient_symbolic,
    softmax,
    softmax_jacobian_symbolic,
    train_digits,
    usual_derivatives,
    value,
    xor_network,
)

EXERCISES = tuple(
    module.EXERCISE
    for module in (
        usual_derivatives,
        chain_rule_symbolic,
        sigmoid_identities_symbolic,
        newton,
        draw_newton_steps,
        perceptron_derivatives_symbolic,
        xor_network,
        keras_from_spec,
        partial_derivatives_symbolic,
        sigmoid_neuron_gradient_symbolic,
        value,
        gd_trajectory,
        momentum,
        backprop_mlp,
        gradient_check,
        train_digits,
        conv2d,
        softmax,
        softmax_jacobian_symbolic,
        bpe_train,
        attention_head,
        attention_two_tokens_symbolic,
    )
)
