"""The laws that perceptron_derivatives_symbolic is checked against: each asks your code what it likes, and says what it saw."""


def with_respect_to_the_first_coefficient(student, rng):
    return student.perceptron_derivatives_symbolic()["a"]


def with_respect_to_the_bias(student, rng):
    return student.perceptron_derivatives_symbolic()["c"]
