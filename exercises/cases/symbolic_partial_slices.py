"""The laws that symbolic_partial_slices is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def squares_without_a_product(student, rng):
    return student.symbolic_partial_slices()["3*x**2 + 3*y**2 - 20*x - 16*y + 76"]


def squares_and_a_product(student, rng):
    return student.symbolic_partial_slices()["x**2 + x*y + 2*y**2 - 4*x"]


def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.symbolic_partial_slices(), x=1.5, y=0.4)
