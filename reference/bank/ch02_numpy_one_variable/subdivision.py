"""Subdivision of an interval: n points are n − 1 steps, and both ends count."""

import numpy as np

from grader.bank.author import Rules, Text, alternative, case, exercise, law, slip
from reference.algorithms.subdivision import subdivision


def values(rng):
    a, h, n = int(rng.integers(2, 6)), int(rng.integers(2, 5)), int(rng.integers(4, 7))
    return {"a": a, "b": a + h * (n - 1), "n": n, "h": h, "m": n - 1, "points": ", ".join(str(a + k * h) for k in range(n))}


# what we try

@case(fr="les points de l'exemple")
def the_points_of_the_example(rng, a, b, n):
    return a, b, n

@case(en="five points from 0 to 1", fr="cinq points de 0 à 1")
def quarters_of_the_unit(rng):
    return 0, 1, 5

@case(fr="un seul point est le bout gauche")
def one_point_is_the_left_end(rng):
    return round(rng.uniform(1, 3), 1), 4.5, 1

@case(fr="deux points sont les bouts", hidden=True)
def two_points_are_the_ends(rng):
    a = int(rng.integers(-5, 0))
    return a, a + int(rng.integers(1, 6)), 2

@case(fr="des bouts qui ne sont pas entiers", hidden=True)
def ends_that_are_no_whole_numbers(rng):
    return round(rng.uniform(-2, -1), 2), round(rng.uniform(1, 2), 2), int(rng.integers(8, 12))

@case(fr="de droite à gauche")
def from_right_to_left(rng):
    return 3.0, round(rng.uniform(-2, 0), 1), 7

@case(fr="beaucoup de points", hidden=True)
def many_points(rng):
    return 0.0, round(rng.uniform(0.5, 1), 2), int(rng.integers(150, 200))

@law(fr="tous les pas sont égaux", hidden=True)
def all_steps_are_equal(student, rng):
    return np.diff(student.subdivision(-1.0, round(rng.uniform(2, 3), 2), 9))


# what goes wrong

@slip(en="Your step is (b − a)/n, and b is never reached. Between n points lie n − 1 steps.",
      fr="Votre pas est (b − a)/n, et b n'est jamais atteint. Entre n points il y a n − 1 pas.")
def makes_n_steps(a, b, n):
    return a + np.arange(n) * (b - a) / n

@slip(en="You return n + 1 points with n steps. n counts the points.",
      fr="Vous renvoyez n + 1 points avec n pas. n compte les points.")
def makes_one_point_too_many(a, b, n):
    return a + np.arange(n + 1) * (b - a) / n

@slip(en="The right end b is missing: you return n − 1 points. `np.arange` leaves its end out.",
      fr="Le bout droit b manque : vous renvoyez n − 1 points. `np.arange` exclut sa borne droite.")
def leaves_the_right_end_out(a, b, n):
    return a + np.arange(n - 1) * (b - a) / max(n - 1, 1)

@slip(en="Your points are cut to whole numbers. Make the array of floats, and divide with `/`.",
      fr="Vos points sont tronqués en entiers. Faites un tableau de flottants, et divisez avec `/`.")
def keeps_whole_numbers_only(a, b, n):
    return subdivision(a, b, n).astype(int)

@slip(en="With n = 1 you divide by n − 1 = 0. There the only point is a.",
      fr="Pour n = 1, vous divisez par n − 1 = 0. Le seul point est alors a.")
def divides_by_zero(a, b, n):
    step = (b - a) / (n - 1)
    return a + np.arange(n) * step

@slip(en="Your points start at 0. Add a.",
      fr="Vos points partent de 0. Ajoutez a.")
def starts_at_zero(a, b, n):
    return subdivision(0, b - a, n)

@slip(en="You take b for the length of the interval. Its length is b − a.",
      fr="Vous prenez b pour la longueur de l'intervalle. Sa longueur est b − a.")
def takes_the_end_for_the_length(a, b, n):
    return a + np.arange(n) * b / max(n - 1, 1)

@slip(en="You return the middles of n steps. The first point is a, the last is b.",
      fr="Vous renvoyez les milieux de n pas. Le premier point est a, le dernier est b.")
def takes_the_middles(a, b, n):
    return a + (np.arange(n) + 0.5) * (b - a) / n

@slip(en="You start at the smaller end. Start at a, even if b is smaller.",
      fr="Vous partez du plus petit des bouts. Partez de a, même si b est plus petit.")
def sorts_the_ends(a, b, n):
    return subdivision(min(a, b), max(a, b), n)


# right in another way

@alternative
def step_by_step(a, b, n):
    points = [float(a)]
    while len(points) < n:
        points.append(points[-1] + (b - a) / (n - 1))
    return points

@alternative
def as_weighted_means(a, b, n):
    t = np.arange(n) / (n - 1) if n > 1 else np.zeros(1)
    return (1 - t) * a + t * b

@alternative
def with_a_complex_step(a, b, n):
    return np.r_[a : b : n * 1j]


EXERCISE = exercise(
    __name__,
    slug="subdivision",
    title=Text(en="Subdivision of an interval", fr="Subdivision d'un intervalle"),
    statement=Text(en=r"""
To draw a curve or to scan an interval one takes points at equal distances. From $a$ to $b$, both included, $n$ points are

$$ x_k = a + k\,\frac{b - a}{n - 1}, \qquad k = 0, 1, \dots, n - 1 $$

Between $n$ points lie $n - 1$ steps, as between $n$ fence posts.

* `a` and `b` are numbers, perhaps whole ones; $b$ may be smaller than $a$: then the points go down from $a$ to $b$.
* `n` is the number of points, at least $1$. With `n = 1` the only point is $a$.
* Return the array $(x_0, \dots, x_{n-1})$ of shape $(n,)$, of floats.
* NumPy calls this `np.linspace`: write it without calling that.

**Example.** From $a = <<a>>$ to $b = <<b>>$ with $n = <<n>>$ points: $<<m>>$ steps of length $<<h>>$, so the points are $<<points>>$.
""", fr=r"""
Pour tracer une courbe ou parcourir un intervalle, on prend des points à égale distance. De $a$ à $b$, tous deux compris, $n$ points sont

$$ x_k = a + k\,\frac{b - a}{n - 1}, \qquad k = 0, 1, \dots, n - 1 $$

Entre $n$ points il y a $n - 1$ pas, comme entre $n$ piquets d'une clôture.

* `a` et `b` sont des nombres, éventuellement entiers ; $b$ peut être plus petit que $a$ : les points descendent alors de $a$ à $b$.
* `n` est le nombre de points, au moins $1$. Pour `n = 1`, le seul point est $a$.
* Renvoyez le tableau $(x_0, \dots, x_{n-1})$, de forme $(n,)$, en flottants.
* Dans NumPy, c'est `np.linspace` : écrivez la vôtre sans l'appeler.

**Exemple.** De $a = <<a>>$ à $b = <<b>>$ avec $n = <<n>>$ points : $<<m>>$ pas de longueur $<<h>>$, donc les points sont $<<points>>$.
"""),
    solution=subdivision,
    holes=Text(en="The n points from a to b at equal distances, both ends included: shape (n,).",
               fr="Les n points de a à b à égale distance, les deux bouts compris : forme (n,)."),
    shapes="->(n)",
    hints=(
        Text(en="How many steps lead from the first of n points to the last? That number divides b − a.",
             fr="Combien de pas mènent du premier de n points au dernier ? C'est ce nombre qui divise b − a."),
        Text(en="`np.arange(n)` is the array of the numbers k = 0, …, n − 1. Multiply it by the step and add a. Treat n = 1 apart.",
             fr="`np.arange(n)` est le tableau des nombres k = 0, …, n − 1. Multipliez-le par le pas et ajoutez a. Traitez n = 1 à part."),
    ),
    points=5,
    rules=Rules(forbidden=("numpy.linspace",)),
    equivalent={"max(n - 1, 1) → max(1, n - 1)": "a maximum is symmetric"},
    covers=("2.1", "2.3"),
)
