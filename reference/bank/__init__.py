"""Every chapter, in the order of the book; each is a lesson with its exercises in teaching order."""

from reference.bank import (
    ch01_derivative,
    ch02_numpy_one_variable,
    ch03_several_variables,
    ch04_numpy_two_variables,
    ch05_neural_network,
    ch06_keras_first_steps,
    ch07_gradient,
    ch08_gradient_descent,
    ch09_backpropagation,
    ch10_keras_training,
    ch12_convolution_2d,
    ch16_probability,
    ch17_tokens_and_embeddings,
    ch18_transformer,
)

CHAPTERS = tuple(
    module.CHAPTER
    for module in (
        ch01_derivative,
        ch02_numpy_one_variable,
        ch03_several_variables,
        ch04_numpy_two_variables,
        ch05_neural_network,
        ch06_keras_first_steps,
        ch07_gradient,
        ch08_gradient_descent,
        ch09_backpropagation,
        ch10_keras_training,
        ch12_convolution_2d,
        ch16_probability,
        ch17_tokens_and_embeddings,
        ch18_transformer,
    )
)
EXERCISES = tuple(exercise for chapter in CHAPTERS for exercise in chapter.exercises)
