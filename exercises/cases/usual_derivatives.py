"""The laws that usual_derivatives is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def the_powers(student, rng):
    table = student.usual_derivatives()
    return {power: table[power] for power in ("x**n", "x**alpha")}


def the_sine_and_the_cosine(student, rng):
    table = student.usual_derivatives()
    return {function: table[function] for function in ("sin(x)", "cos(x)")}


def the_inverse(student, rng):
    return student.usual_derivatives()["1/x"]


def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.usual_derivatives(), x=0.7, n=3, alpha=2.5)
