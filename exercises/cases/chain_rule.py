"""The laws that chain_rule is checked against: each asks your code what it likes, and says what it saw."""

from grader.values import Formula, Spy


def takes_the_outer_slope_at_the_inner_value(student, rng):
    dg = Spy(Formula("2*y", ("y",)))
    student.chain_rule(dg, Formula("10 + x"), Formula("1 + 0*x"), float(rng.integers(1, 9)))
    return [float(y) for (y,) in dg.calls[:1]]
