"""The laws that nesterov is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def asks_for_one_gradient_per_step(student, rng):
    grad = Spy(Formula("array([2*P[0], 6*P[1]])", ("P",)))
    n = int(rng.integers(4, 8))
    student.nesterov(grad, rng.uniform(1, 3, size=2), 0.1, 0.5, n)
    return len(grad.calls)
