"""The laws that newton_minimise is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def uses_the_derivatives_it_is_given(student, rng):
    dg, d2g = Spy(Formula("4*x**3 - 2")), Spy(Formula("12*x**2"))
    student.newton_minimise(Formula("x**4 - 2*x"), dg, d2g, 1.0 + rng.uniform(0, 1), 4)
    return [len(dg.calls) >= 4, len(d2g.calls) >= 4]
