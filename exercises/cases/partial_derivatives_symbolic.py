"""The laws that partial_derivatives_symbolic is checked against: each asks your code what it likes, and says what it saw."""


def a_square_times_an_exponential(student, rng):
    return student.partial_derivatives_symbolic()["x**2*exp(3*y)"]


def a_product_within_a_sine(student, rng):
    return student.partial_derivatives_symbolic()["x**2*sin(y*z)"]
