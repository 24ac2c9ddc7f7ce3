"""The laws that softmax_jacobian_symbolic is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def the_diagonal(student, rng):
    J = student.softmax_jacobian_symbolic()["softmax"]
    return [J[0][0], J[1][1], J[2][2]]


def beside_the_diagonal(student, rng):
    J = student.softmax_jacobian_symbolic()["softmax"]
    return [J[0][1], J[0][2], J[1][0], J[1][2], J[2][0], J[2][1]]


def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.softmax_jacobian_symbolic(), s1=0.2, s2=0.3, s3=0.4)
