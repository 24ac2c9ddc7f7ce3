"""Subdivision of an interval: n points are n − 1 steps, and both ends count."""

import numpy as np

from grader.bank.spec import Case, Exercise, Law, Misconception, Rules, Text
from reference.algorithms.subdivision import subdivision


def values(rng):
    a, h, n = int(rng.integers(2, 6)), int(rng.integers(2, 5)), int(rng.integers(4, 7))
    return {"a": a, "b": a + h * (n - 1), "n": n, "h": h, "m": n - 1, "points": ", ".join(str(a + k * h) for k in range(n))}


# what we try


def the_points_of_the_example(rng, a, b, n):
    return a, b, n


def quarters_of_the_unit(rng):
    return 0, 1, 5


def two_points_are_the_ends(rng):
    a = int(rng.integers(-5, 0))
    return a, a + int(rng.integers(1, 6)), 2


def one_point_is_the_left_end(rng):
    return round(rng.uniform(1, 3), 1), 4.5, 1


def ends_that_are_no_whole_numbers(rng):
    return round(rng.uniform(-2, -1), 2), round(rng.uniform(1, 2), 2), int(rng.integers(8, 12))


def from_right_to_left(rng):
    return 3.0, round(rng.uniform(-2, 0), 1), 7


def many_points(rng):
    return 0.0, round(rng.uniform(0.5, 1), 2), int(rng.integers(150, 200))


def all_steps_are_equal(student, rng):
    return np.diff(student.subdivision(-1.0, round(rng.uniform(2, 3), 2), 9))


# what goes wrong


def makes_n_steps(a, b, n):
    return a + np.arange(n) * (b - a) / n


def makes_one_point_too_many(a, b, n):
    return a + np.arange(n + 1) * (b - a) / n


def leaves_the_right_end_out(a, b, n):
    return a + np.arange(n - 1) * (b - a) / max(n - 1, 1)


def keeps_whole_numbers_only(a, b, n):
    return subdivision(a, b, n).astype(int)


def divides_by_zero(a, b, n):
    step = (b - a) / (n - 1)
    return a + np.arange(n) * step


def starts_at_zero(a, b, n):
    return subdivision(0, b - a, n)


def takes_the_end_for_the_length(a, b, n):
    return a + np.arange(n) * b / max(n - 1, 1)


def takes_the_middles(a, b, n):
    return a + (np.arange(n) + 0.5) * (b - a) / n


def sorts_the_ends(a, b, n):
    return subdivision(min(a, b), max(a, b), n)


# right in another way


def step_by_step(a, b, n):
    points = [float(a)]
    while len(points) < n:
        points.append(points[-1] + (b - a) / (n - 1))
    return points


def as_weighted_means(a, b, n):
    t = np.arange(n) / (n - 1) if n > 1 else np.zeros(1)
    return (1 - t) * a + t * b


def with_a_complex_step(a, b, n):
    return np.r_[a : b : n * 1j]


EXERCISE = Exercise(
    slug="subdivision",
    chapter="02_numpy_one_variable",
    title=Text(en="Subdivision of an interval", fr="Subdivision d'un intervalle"),
    statement=Text(
        en=r"""
To draw a curve or to scan an interval one takes points at equal distances. From $a$ to $b$, both included, $n$ points are

$$ x_k = a + k\,\frac{b - a}{n - 1}, \qquad k = 0, 1, \dots, n - 1 $$

Between $n$ points lie $n - 1$ steps, as between $n$ fence posts.

* `a` and `b` are numbers, perhaps whole ones; $b$ may be smaller than $a$: then the points go down from $a$ to $b$.
* `n` is the number of points, at least $1$. With `n = 1` the only point is $a$.
* Return the array $(x_0, \dots, x_{n-1})$ of shape $(n,)$, of floats.
* NumPy calls this `np.linspace`: write it without calling that.

**Example.** From $a = <<a>>$ to $b = <<b>>$ with $n = <<n>>$ points: $<<m>>$ steps of length $<<h>>$, so the points are $<<points>>$.
""",
        fr=r"""
Pour tracer une courbe ou parcourir un intervalle, on prend des points à égale distance. De $a$ à $b$, tous deux compris, $n$ points sont

$$ x_k = a + k\,\frac{b - a}{n - 1}, \qquad k = 0, 1, \dots, n - 1 $$

Entre $n$ points il y a $n - 1$ pas, comme entre $n$ piquets d'une clôture.

* `a` et `b` sont des nombres, éventuellement entiers ; $b$ peut être plus petit que $a$ : les points descendent alors de $a$ à $b$.
* `n` est le nombre de points, au moins $1$. Pour `n = 1`, le seul point est $a$.
* Renvoyez le tableau $(x_0, \dots, x_{n-1})$, de forme $(n,)$, en flottants.
* Dans NumPy, c'est `np.linspace` : écrivez la vôtre sans l'appeler.

**Exemple.** De $a = <<a>>$ à $b = <<b>>$ avec $n = <<n>>$ points : $<<m>>$ pas de longueur $<<h>>$, donc les points sont $<<points>>$.
""",
    ),
    solution=subdivision,
    holes={
        "subdivision": Text(
            en="The n points from a to b at equal distances, both ends included: shape (n,).",
            fr="Les n points de a à b à égale distance, les deux bouts compris : forme (n,).",
        )
    },
    shapes="->(n)",
    values=values,
    cases=(
        Case(the_points_of_the_example, Text(en="the points of the example", fr="les points de l'exemple")),
        Case(quarters_of_the_unit, Text(en="five points from 0 to 1", fr="cinq points de 0 à 1")),
        Case(one_point_is_the_left_end, Text(en="one point is the left end", fr="un seul point est le bout gauche")),
        Case(two_points_are_the_ends, Text(en="two points are the ends", fr="deux points sont les bouts"), hidden=True),
        Case(ends_that_are_no_whole_numbers, Text(en="ends that are no whole numbers", fr="des bouts qui ne sont pas entiers"), hidden=True),
        Case(from_right_to_left, Text(en="from right to left", fr="de droite à gauche")),
        Case(many_points, Text(en="many points", fr="beaucoup de points"), hidden=True),
    ),
    laws=(
        Law(all_steps_are_equal, Text(en="all steps are equal", fr="tous les pas sont égaux"), hidden=True),
    ),
    misconceptions=(
        Misconception(makes_n_steps, Text(
            en="Your step is (b − a)/n, and b is never reached. Between n points lie n − 1 steps.",
            fr="Votre pas est (b − a)/n, et b n'est jamais atteint. Entre n points il y a n − 1 pas.",
        )),
        Misconception(makes_one_point_too_many, Text(
            en="You return n + 1 points with n steps. n counts the points.",
            fr="Vous renvoyez n + 1 points avec n pas. n compte les points.",
        )),
        Misconception(leaves_the_right_end_out, Text(
            en="The right end b is missing: you return n − 1 points. `np.arange` leaves its end out.",
            fr="Le bout droit b manque : vous renvoyez n − 1 points. `np.arange` exclut sa borne droite.",
        )),
        Misconception(keeps_whole_numbers_only, Text(
            en="Your points are cut to whole numbers. Make the array of floats, and divide with `/`.",
            fr="Vos points sont tronqués en entiers. Faites un tableau de flottants, et divisez avec `/`.",
        )),
        Misconception(divides_by_zero, Text(
            en="With n = 1 you divide by n − 1 = 0. There the only point is a.",
            fr="Pour n = 1, vous divisez par n − 1 = 0. Le seul point est alors a.",
        )),
        Misconception(starts_at_zero, Text(
            en="Your points start at 0. Add a.",
            fr="Vos points partent de 0. Ajoutez a.",
        )),
        Misconception(takes_the_end_for_the_length, Text(
            en="You take b for the length of the interval. Its length is b − a.",
            fr="Vous prenez b pour la longueur de l'intervalle. Sa longueur est b − a.",
        )),
        Misconception(takes_the_middles, Text(
            en="You return the middles of n steps. The first point is a, the last is b.",
            fr="Vous renvoyez les milieux de n pas. Le premier point est a, le dernier est b.",
        )),
        Misconception(sorts_the_ends, Text(
            en="You start at the smaller end. Start at a, even if b is smaller.",
            fr="Vous partez du plus petit des bouts. Partez de a, même si b est plus petit.",
        )),
    ),
    hints=(
        Text(
            en="How many steps lead from the first of n points to the last? That number divides b − a.",
            fr="Combien de pas mènent du premier de n points au dernier ? C'est ce nombre qui divise b − a.",
        ),
        Text(
            en="`np.arange(n)` is the array of the numbers k = 0, …, n − 1. Multiply it by the step and add a. Treat n = 1 apart.",
            fr="`np.arange(n)` est le tableau des nombres k = 0, …, n − 1. Multipliez-le par le pas et ajoutez a. Traitez n = 1 à part.",
        ),
    ),
    points=5,
    rules=Rules(forbidden=("numpy.linspace",)),
    equivalent={
        "max(n - 1, 1) → max(1, n - 1)": "a maximum is symmetric",
    },
    covers=("2.1", "2.3"),
    alternatives=(step_by_step, as_weighted_means, with_a_complex_step),
)  # fmt: skip
