"""The laws that chain_rule_symbolic is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def the_sine_of_an_affine_function(student, rng):
    return student.chain_rule_symbolic()["sin(3*x)"]


def the_cosine_of_a_square(student, rng):
    return student.chain_rule_symbolic()["cos(2*x**2)"]


def the_logarithm_of_a_cosine(student, rng):
    return student.chain_rule_symbolic()["ln(cos(x))"]


def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.chain_rule_symbolic(), x=0.7)
