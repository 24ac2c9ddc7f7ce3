"""The laws that chain_backward is checked against: each asks your code what it likes, and says what it saw."""

import numpy as np
from grader.values import Formula, Spy


def each_function_is_asked_once(student, rng):
    f, df, g, dg = Spy(Formula("tanh(u)", ("u",))), Spy(Formula("1 - tanh(u)**2", ("u",))), Spy(Formula("exp(u)", ("u",))), Spy(Formula("exp(u)", ("u",)))
    student.chain_backward(1.5, np.array([0.5, -0.7]), np.array([0.2, 0.1]), [f, g], [df, dg])
    return [len(spy.calls) for spy in (f, df, g, dg)]
