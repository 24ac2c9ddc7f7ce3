"""Small exercises of which tests know everything."""

import numpy as np

from grader.bank.spec import Case, Exercise, Law, Misconception
from grader.words.text import Text

SEED = 918273645  # a number that nothing else would write
LIMIT = 3


def double(x):
    """Twice x."""
    return 2 * x  # (n,)


def values(rng):
    return {"big": 12345, "small": 0.25}


def a_small_vector(rng, small):
    return (np.array([small, 1.0, 2.0]),)


def a_secret_vector(rng):
    return (np.array([31.4159, 2.71828, 0.5]),)


def entries(rng):
    return rng.normal(size=LIMIT)


def it_is_linear(student, rng, big):
    z = entries(rng)
    return student.double(big * z) / big - student.double(z)


def a_hidden_law(student, rng):
    return student.double(np.ones(2))


def triples(x):
    return 3 * x


def squares(x):
    return x * x


def shifts_large_numbers(x):
    return 2 * x + (np.max(x) > 30)


def uses_a_slip(student, rng):
    return student.double(np.ones(2)) - squares(np.ones(2))


def uses_a_hidden_draw(student, rng):
    return student.double(*a_secret_vector(rng))


def needs_the_solution(student, rng):
    return double(1.0) == student.double(1.0)


def needs_a_stranger(student, rng):
    return Text(en="a", fr="b").en == student.double(1.0)


def needs_a_default(student, rng, n=LIMIT):
    return student.double(np.ones(n))


TOY = Exercise(
    slug="double",
    chapter="00_toys",
    title=Text(en="Double <<big>>", fr="Le double de <<big>>"),
    statement=Text(en="Twice $x$, up to <<big>>.", fr="Le double de $x$, jusqu'à <<big>>."),
    solution=double,
    holes={"double": Text(en="Twice x.", fr="Deux fois x.")},
    shapes="(n)->(n)",
    values=values,
    cases=(
        Case(a_small_vector, Text(en="a small vector", fr="un petit vecteur")),
        Case(a_secret_vector, Text(en="the secret vector", fr="le vecteur secret"), hidden=True),
    ),
    laws=(
        Law(it_is_linear, Text(en="it is linear up to <<big>>", fr="elle est linéaire jusqu'à <<big>>")),
        Law(a_hidden_law, Text(en="the hidden law", fr="la loi cachée"), hidden=True),
    ),
    misconceptions=(
        Misconception(shifts_large_numbers, Text(en="You shift <<big>>.", fr="Vous décalez <<big>>.")),
        Misconception(triples, Text(en="You triple <<big>>.", fr="Vous triplez <<big>>.")),
        Misconception(squares, Text(en="You square.", fr="Vous mettez au carré.")),
    ),
    hints=(Text(en="Hint <<big>>.", fr="Indice <<big>>."), Text(en="Add.", fr="Ajoutez.")),
)
