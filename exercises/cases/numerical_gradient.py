"""The laws that numerical_gradient is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def takes_two_values_for_each_coordinate(student, rng):
    counts = []
    for d in (1, 4):
        f = Spy(Formula("dot(P, P)", ("P",)))
        student.numerical_gradient(f, rng.uniform(1, 2, size=d), 0.1)
        counts.append(len(f.calls))
    return counts
