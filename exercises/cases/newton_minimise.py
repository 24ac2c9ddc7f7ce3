"""The laws that newton_minimise is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def uses_the_derivatives_it_is_given(student, rng):
    dg, d2g = Spy(Formula("4*x**3 - 2")), Spy(Formula("12*x**2"))
    student.newton_minimise(Formula("x**4 - 2*x"), dg, d2g, 1.0 + rng.uniform(0, 1), 4)
    return [len(dg.calls) >= 4, len(d2g.calls) >= 4]


def makes_every_update_even_at_the_minimum(student, rng):
    g, dg, d2g, n = Formula("x**2 - sin(x)"), Formula("2*x - cos(x)"), Spy(Formula("2 + sin(x)")), 12 + int(rng.integers(0, 4))
    far = student.newton_minimise(g, dg, Formula("2 + sin(x)"), 3.0 + rng.uniform(0, 1), 2)
    student.newton_minimise(g, dg, d2g, 0.45 + rng.uniform(0, 0.05), n)
    return [far, len(d2g.calls) >= n]
