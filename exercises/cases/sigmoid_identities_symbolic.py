"""The laws that sigmoid_identities_symbolic is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def the_derivative_of_sigma(student, rng):
    return student.sigmoid_identities_symbolic()["sigma' in x"]


def its_derivative_from_its_value(student, rng):
    return student.sigmoid_identities_symbolic()["sigma' in s"]


def the_tangent_at_the_origin(student, rng):
    return student.sigmoid_identities_symbolic()["tangent at 0"]


def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.sigmoid_identities_symbolic(), x=0.8, s=0.3, r=0.6, t=0.4)
