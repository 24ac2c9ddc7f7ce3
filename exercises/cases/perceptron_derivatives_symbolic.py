"""The laws that perceptron_derivatives_symbolic is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def with_respect_to_the_first_coefficient(student, rng):
    return student.perceptron_derivatives_symbolic()["a"]


def with_respect_to_the_bias(student, rng):
    return student.perceptron_derivatives_symbolic()["c"]


def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.perceptron_derivatives_symbolic(), a=0.5, b=-1.0, c=0.25, x=2.0, y=3.0)
