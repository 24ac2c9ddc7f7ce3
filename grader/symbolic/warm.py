"""Imported by a process that will fork: SymPy works out much on first use, and forks inherit it."""

from __future__ import annotations

from grader.symbolic.answers import judge_expression, judge_typed

_TYPICAL: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("1/(1+e^-x)", "(1+tanh(x/2))/2", {"x": "real"}),
    ("sin(x)^2 + cos(x)^2", "1", {}),
    ("sqrt(x^2) + |y|/max(x, y)", "x", {"x": "positive", "y": "nonzero"}),
    ("log(x y) + erf(x)", "ln x + ln y + 1", {"x": "(0,1)"}),
    ("Piecewise((0, x<0), (x, True))", "max(0, x)", {}),
    ("(x^2-1)/(x-1)", "x+1", {}),
    ("n!/(n-1)! + atan(n)", "n", {"n": "positive_integer"}),
    ("matrix([x, 2], [1, y])", "Matrix([[x, 2], [1, y + 1]])", {}),
    ("x^2 = 2", "x = √2", {}),
)


def warm() -> list[str]:
    """Judge a few typical pairs, and say their verdicts.

    >>> warm()[0]
    'equal'
    """
    judge_expression("Symbol('x')", "Mul(Integer(2), Symbol('x'))", {}, {}, None, 2.0)
    return [judge_typed(mine, theirs, domain)["verdict"] for mine, theirs, domain in _TYPICAL]


def ready() -> bool:
    """True, from a process in which this module has been imported."""
    return True


warm()
