"""The laws that partial_derivatives_symbolic is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def a_square_times_an_exponential(student, rng):
    return student.partial_derivatives_symbolic()["x**2*exp(3*y)"]


def a_product_within_a_sine(student, rng):
    return student.partial_derivatives_symbolic()["x**2*sin(y*z)"]


def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.partial_derivatives_symbolic(), x=1.5, y=0.7, z=0.4)
