"""The laws that newton is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def uses_the_derivative_it_is_given(student, rng):
    f, df = Spy(Formula("x**2 - 2")), Spy(Formula("2*x"))
    student.newton(f, df, 1.0 + rng.uniform(0, 1), 4)
    return len(df.calls) >= 4


def makes_every_update_even_at_the_root(student, rng):
    f, df, n = Formula("x**2 - 2"), Spy(Formula("2*x")), 12 + int(rng.integers(0, 4))
    far = student.newton(f, Formula("2*x"), 3.0 + rng.uniform(0, 1), 2)
    student.newton(f, df, 1.4 + rng.uniform(0, 0.05), n)
    return [far, len(df.calls) >= n]
