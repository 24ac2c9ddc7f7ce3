"""The laws that tangent_line is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def uses_the_derivative_it_is_given(student, rng):
    df = Spy(Formula("3*x**2"))
    student.tangent_line(Formula("x**3"), df, rng.uniform(1, 2))
    return len(df.calls) > 0
