"""The laws that activation_functions is checked against: each asks your code what it likes, and says what it saw."""


def the_two_s_are_one(student, rng):
    x = rng.uniform(-2, 2, size=5)
    return student.tanh(x) - (2 * student.sigmoid(2 * x) - 1)
