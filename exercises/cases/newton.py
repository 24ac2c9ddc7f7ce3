"""The laws that newton is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def uses_the_derivative_it_is_given(student, rng):
    f, df = Spy(Formula("x**2 - 2")), Spy(Formula("2*x"))
    student.newton(f, df, 1.0 + rng.uniform(0, 1), 4)
    return len(df.calls) >= 4
