"""The laws that directional_derivative is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def asks_for_the_gradient_once(student, rng):
    grad = Spy(Formula("array([2*P[0]*P[1]**3, 3*P[0]**2*P[1]**2])", ("P",)))
    student.directional_derivative(grad, rng.uniform(1, 2, size=2), rng.uniform(1, 2, size=2))
    return len(grad.calls)
