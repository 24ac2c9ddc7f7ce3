"""The laws that sigmoid_neuron_gradient_symbolic is checked against: each asks your code what it likes, and says what it saw."""

from grader.judging.formulas import values_at


def the_slopes_along_the_weights(student, rng):
    gradient = student.sigmoid_neuron_gradient_symbolic()
    return {key: gradient[key] for key in ("ds/da", "ds/db", "ds/dc")}


def the_error_along_the_bias(student, rng):
    return student.sigmoid_neuron_gradient_symbolic()["dE/dc"]


def the_value_of_each_formula_at_a_point(student, rng):
    return values_at(student.sigmoid_neuron_gradient_symbolic(), a=0.5, b=-2.0, x=3.0, y=1.5, z=1.0, s=0.3)
