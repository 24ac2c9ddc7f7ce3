"""The laws that softmax_jacobian_symbolic is checked against: each asks your code what it likes, and says what it saw."""


def the_diagonal(student, rng):
    J = student.softmax_jacobian_symbolic()["softmax"]
    return [J[0][0], J[1][1], J[2][2]]


def beside_the_diagonal(student, rng):
    J = student.softmax_jacobian_symbolic()["softmax"]
    return [J[0][1], J[0][2], J[1][0], J[1][2], J[2][0], J[2][1]]
