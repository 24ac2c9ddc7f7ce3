"""The laws that sgd is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def takes_the_data_in_turn(student, rng):
    grad, n = Spy(Formula("P - array([1, 4, 2, 8])[i]", ("P", "i"))), int(rng.integers(6, 10))
    student.sgd(grad, 4, rng.uniform(1, 3, size=1), 0.1, n)
    return [int(i) for _, i in grad.calls]
