"""The laws that sigmoid_identities_symbolic is checked against: each asks your code what it likes, and says what it saw."""


def the_derivative_of_sigma(student, rng):
    return student.sigmoid_identities_symbolic()["sigma' in x"]


def its_derivative_from_its_value(student, rng):
    return student.sigmoid_identities_symbolic()["sigma' in s"]


def the_tangent_at_the_origin(student, rng):
    return student.sigmoid_identities_symbolic()["tangent at 0"]
